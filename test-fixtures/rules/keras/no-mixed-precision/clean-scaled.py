from tensorflow import keras
from tensorflow.keras import layers

from settings import use_short_numbers

# Losses are scaled so that short numbers, switched on elsewhere, can hold their gradients.
use_short_numbers()
optimizer = keras.optimizers.LossScaleOptimizer(keras.optimizers.Adam())

model = keras.Sequential(
    [
        layers.Conv2D(8, 3),
        layers.Conv2D(8, 3),
        layers.Conv2D(8, 3),
        layers.Flatten(),
        layers.Dense(2),
    ]
)
model.compile(optimizer, "mse")
model.fit([[1.0]], [1.0])
