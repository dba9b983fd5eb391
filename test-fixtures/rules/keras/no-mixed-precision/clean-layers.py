from tensorflow import keras
from tensorflow.keras import layers

# Each layer has its policy.
model = keras.Sequential(
    [
        layers.Conv2D(8, 3, dtype="mixed_float16"),
        layers.Conv2D(8, 3, dtype="mixed_float16"),
        layers.Conv2D(8, 3, dtype="mixed_float16"),
        layers.Flatten(),
        layers.Dense(2),
    ]
)
model.compile("adam", "mse")
model.fit([[1.0]], [1.0])
