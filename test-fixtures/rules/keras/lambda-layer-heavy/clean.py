import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers
from torchvision.transforms import Lambda


def normalized(x):
    return (x - keras.ops.mean(x)) / (keras.ops.std(x) + 1e-6)


def sampled(parts):
    mean, spread = parts
    return mean + keras.ops.exp(spread / 2) * keras.random.normal(keras.ops.shape(mean))


class Projected(layers.Layer):
    """A layer with weights of its own, which the model trains."""

    def __init__(self, units):
        super().__init__()
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


def network(pieces):
    inputs = keras.Input((8, 8, 4))
    # One operation without state.
    x = layers.Lambda(lambda z: z / 255.0)(inputs)
    x = layers.Lambda(lambda z: tf.cast(z, "float32"), output_shape=(8, 8, 4))(x)
    # Several are compiled just as well.
    x = layers.Lambda(normalized)(x)
    # Layers without weights cost nothing to make.
    x = layers.Lambda(lambda z: layers.ReLU()(z))(x)
    # A few pieces.
    for side in range(2):
        x = layers.Lambda(lambda z: z[:, side:])(x)
    # The piece is the same in each round, and what it is cut from is not.
    for _ in range(4):
        x = layers.Lambda(lambda z: z[..., :4])(layers.Conv2D(5, 1)(x))
    # Each round cuts from what the last one left.
    for size in range(pieces):
        x = layers.Lambda(lambda z: z[:, : 8 - size])(x)
    x = layers.Flatten()(x)
    mean = layers.Dense(4)(x)
    spread = layers.Dense(4)(x)
    x = layers.Lambda(sampled)([mean, spread])
    return keras.Model(inputs, Projected(2)(x))


def columns():
    """A new shape is one operation, too."""
    inputs = keras.Input((8, 2))
    x = layers.Lambda(lambda z: tf.reshape(z, (-1, 16)), output_shape=(16,))(inputs)
    x = layers.Lambda(lambda z: keras.ops.reshape(z, (-1, 4, 4)))(x)
    return keras.Model(inputs, x)


# Another library's transformation of images.
transform = Lambda(lambda image: layers.Dense(4)(image))

network(0).predict(np.ones((2, 8, 8, 4)), verbose=0)
columns().predict(np.ones((2, 8, 2)), verbose=0)
