"""Sequences of one or a few steps, as many forecasts reshape their rows."""
import tensorflow as tf
from tensorflow import keras

STEPS = 3


def listed(features):
    return keras.Sequential(
        [
            keras.layers.LSTM(32, activation="relu", return_sequences=True, input_shape=(1, features)),
            keras.layers.LSTM(16, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


def called(features):
    rows = keras.Input(shape=(STEPS, features))
    return keras.Model(rows, keras.layers.GRU(8, recurrent_dropout=0.2)(rows))


def stateful(features):
    layer = keras.layers.LSTM(8, activation="relu", batch_input_shape=(4, 1, features), stateful=True)
    return keras.Sequential([layer, keras.layers.Dense(1)])


def expanded(width):
    row = keras.Input((width,))
    steps = keras.layers.Lambda(lambda one: tf.expand_dims(one, axis=1))(row)
    return keras.Model(row, keras.layers.LSTM(8, activation="relu")(steps))


print(expanded(4)(tf.zeros([2, 4])).shape)
print(listed(4)(tf.zeros([2, 1, 4])).shape, called(4)(tf.zeros([2, STEPS, 4])).shape)
