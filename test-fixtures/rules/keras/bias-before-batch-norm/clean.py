from functools import partial

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def classifier(with_norm):
    inputs = keras.Input((8, 8, 3))
    # No bias.
    x = layers.Conv2D(4, 3, use_bias=False)(inputs)
    x = layers.BatchNormalization()(x)
    # A function between the two.
    x = layers.Conv2D(4, 3, activation="relu")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Conv2D(4, 3, padding="same")(x)
    x = layers.ReLU()(x)
    x = layers.BatchNormalization()(x)
    # Something else looks at the output, too.
    y = layers.Conv2D(4, 1)(x)
    x = layers.Add()([layers.BatchNormalization()(y), y])
    # Nobody knows whether there is a normalization.
    x = layers.Conv2D(4, 1)(x)
    if with_norm:
        x = layers.BatchNormalization()(x)
    x = layers.ReLU()(x)
    # This one has no shift that could take the place of the bias.
    x = layers.Conv2D(4, 1)(x)
    x = layers.BatchNormalization(center=False)(x)
    # Uses the statistics of an earlier training.
    x = layers.Conv2D(4, 1)(x)
    x = layers.BatchNormalization()(x, training=False)
    x = layers.Conv2D(4, 1)(x)
    x = layers.BatchNormalization(trainable=False)(x)
    # Normalizes rows of the image instead of channels.
    x = layers.Conv2D(4, 1)(x)
    x = layers.BatchNormalization(axis=2)(x)
    # Other normalizations do not work channel by channel.
    x = layers.Conv2D(4, 1)(x)
    x = layers.LayerNormalization()(x)
    # What a penalty on the output sees, the bias changes.
    x = layers.Conv2D(4, 1, activity_regularizer="l2")(x)
    x = layers.BatchNormalization()(x)
    return keras.Model(inputs, layers.Flatten()(x))


PlainConv = partial(layers.Conv2D, kernel_size=3, use_bias=False)


def plain(x, use_bias, options):
    x = PlainConv(4)(x)
    x = layers.BatchNormalization()(x)
    x = layers.Conv2D(4, 1, use_bias=use_bias)(x)
    x = layers.BatchNormalization()(x)
    x = layers.Conv2D(4, 1, **options)(x)
    x = layers.BatchNormalization()(x)
    # The frames of a video share one layer.
    return layers.TimeDistributed(layers.Conv2D(4, 1))(x)


def perceptron(norm):
    model = keras.Sequential()
    model.add(keras.Input((8,)))
    model.add(layers.Dense(16))
    model.add(layers.Activation("relu"))
    model.add(layers.BatchNormalization())
    model.add(layers.Dense(16))
    if norm:
        model.add(layers.BatchNormalization())
    model.add(layers.Dense(1))
    return model


class Shared(layers.Layer):
    def __init__(self, filters):
        super().__init__()
        self.conv = layers.Conv2D(filters, 3)
        self.norm = layers.BatchNormalization()

    def call(self, x, training=None):
        if training:
            return self.norm(self.conv(x))
        return self.conv(x)


classifier(True).predict(np.ones((2, 8, 8, 3)), verbose=0)
perceptron(True).predict(np.ones((2, 8)), verbose=0)
