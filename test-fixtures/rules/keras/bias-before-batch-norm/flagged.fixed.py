import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def classifier(classes):
    inputs = keras.Input((8, 8, 3))
    x = layers.Conv2D(
        4,
        3,
        padding="same",
        use_bias=False,  # keeps the size
    )(inputs)
    x = layers.BatchNormalization()(x)
    x = layers.ReLU()(x)
    x = layers.Conv2D(4, 3, use_bias=False)(x)
    x = layers.BatchNormalization(axis=-1)(x)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(6, None, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return keras.Model(inputs, layers.Dense(classes, activation="softmax")(x))


def perceptron():
    model = keras.Sequential()
    model.add(keras.Input((8,)))
    model.add(layers.Dense(16, use_bias=False))
    model.add(layers.BatchNormalization())
    model.add(layers.Activation("relu"))
    model.add(layers.Dense(1))
    return model


def listed():
    return keras.Sequential(
        [
            keras.Input((8, 3)),
            layers.Conv1D(4, 3, activation="linear", use_bias=False),
            layers.BatchNormalization(momentum=0.9),
            layers.Flatten(),
            layers.Dense(1),
        ]
    )


class Block(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.conv = layers.Conv2D(filters, 3, use_bias=False)
        self.norm = layers.BatchNormalization()

    def call(self, x, training=None):
        return self.norm(self.conv(x), training=training)


images = np.random.rand(8, 8, 8, 3)
model = classifier(2)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(images, np.arange(8) % 2, epochs=1, verbose=0)
perceptron().predict(np.ones((4, 8)), verbose=0)
listed().predict(np.ones((4, 8, 3)), verbose=0)
Block(4)(images)
