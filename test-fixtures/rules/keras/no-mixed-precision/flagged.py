import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def network():
    return keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            layers.Conv2D(8, 3, activation="relu"),
            layers.Conv2D(8, 3, activation="relu"),
            layers.Conv2D(8, 3, activation="relu"),
            layers.GlobalAveragePooling2D(),
            layers.Dense(2, activation="softmax"),
        ]
    )


images = np.ones((8, 32, 32, 3))
model = network()
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(images, np.zeros(8), verbose=0)
#^^^^^^^^ smell: This network trains in single precision
model.fit(images, np.ones(8), verbose=0)
