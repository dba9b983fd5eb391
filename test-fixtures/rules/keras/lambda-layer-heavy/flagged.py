import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


def projected(inputs):
    return layers.Lambda(lambda x: layers.Dense(4)(x))(inputs)
    #      ^^^^^^^^^^^^^ smell: `layers.Dense` is made anew whenever this `Lambda` layer is called


def scaled(x):
    weight = tf.Variable(2.0)
    return x * weight


def looked_up(x):
    def on_host(values):
        return np.sort(values)

    return tf.numpy_function(on_host, [x], tf.float32)


def grouped(x, groups, width):
    parts = []
    for group in range(groups):
        part = layers.Lambda(lambda z: z[..., group * width : (group + 1) * width])(x)  # smell (info): One `Lambda` layer per round
        parts.append(layers.Conv2D(width, 3, padding="same")(part))
    return layers.Concatenate()(parts)


def read_step_by_step(sequence):
    cell = layers.LSTM(4)
    last = None
    for step in range(10):
        part = layers.Lambda(lambda z: z[:, step : step + 1, :])(sequence)  # smell (info): One `Lambda` layer per round
        last = cell(part)
    return last


inputs = keras.Input((4,))
x = layers.Lambda(scaled)(inputs)  # smell: `tf.Variable` is made anew whenever
x = layers.Lambda(looked_up, output_shape=(4,))(x)  # smell: `tf.numpy_function` leaves the graph at every step

images = keras.Input((8, 8, 16))
model = keras.Model(images, grouped(images, 4, 4))
model.predict(np.ones((1, 8, 8, 16)), verbose=0)
