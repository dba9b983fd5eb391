from tensorflow import keras
from tensorflow.keras import layers

keras.mixed_precision.set_global_policy("mixed_float16")

model = keras.Sequential(
    [
        layers.Conv2D(8, 3),
        layers.Conv2D(8, 3),
        layers.Conv2D(8, 3),
        layers.Flatten(),
        layers.Dense(2),
    ]
)
model.compile("adam", "mse")
model.fit([[1.0]], [1.0])
