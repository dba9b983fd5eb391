from tensorflow import keras
from tensorflow.keras import layers

# Somebody needs more precision, not less.
keras.backend.set_floatx("float64")

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
