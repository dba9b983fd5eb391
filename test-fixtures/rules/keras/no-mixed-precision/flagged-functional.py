import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def block(x):
    x = layers.Conv2D(8, 3, padding="same")(x)
    return layers.Conv2D(8, 3, padding="same")(x)


def encoder():
    inputs = keras.Input((32, 32, 3))
    x = layers.SeparableConv2D(8, 3)(inputs)
    return keras.Model(inputs, layers.Flatten()(block(x)))


model = encoder()
model.compile("adam", "mse")
model.fit(np.ones((2, 32, 32, 3)), np.ones((2, 7200)), verbose=0)  # smell: This network trains
