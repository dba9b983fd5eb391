import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras.layers import GRU, LSTM, RNN, Dense, LSTMCell, SimpleRNN, StackedRNNCells


class Peephole(keras.layers.Layer):
    """A cell that no fused kernel knows."""

    def __init__(self, units):
        super().__init__()
        self.state_size = units
        self.mix = Dense(units)

    def call(self, inputs, states):
        mixed = tf.tanh(self.mix(tf.concat([inputs, states[0]], 1)))
        return mixed, [mixed]


def forecaster(steps, activation, dropout):
    model = keras.Sequential()
    model.add(keras.Input((steps, 2)))
    # The defaults, spelled out or not.
    model.add(LSTM(8, return_sequences=True))
    model.add(LSTM(8, activation="tanh", recurrent_activation="sigmoid", return_sequences=True))
    model.add(LSTM(8, activation=tf.nn.tanh, return_sequences=True))
    model.add(GRU(8, recurrent_dropout=0.0, reset_after=True, unroll=False, return_sequences=True))
    # Ordinary dropout works on the inputs, in front of the kernel.
    model.add(LSTM(8, dropout=0.2, return_sequences=True))
    # Nobody here knows what these are.
    model.add(LSTM(8, activation=activation, return_sequences=True))
    model.add(LSTM(8, recurrent_dropout=dropout, return_sequences=True))
    # A choice against the kernel.
    model.add(LSTM(8, activation="relu", use_cudnn=False, return_sequences=True))
    # A plain recurrent layer never had a fused kernel.
    model.add(SimpleRNN(8, activation="relu", return_sequences=True))
    # Cells of one's own, several of them, or with arguments the layer could not fuse either.
    model.add(RNN(Peephole(8), return_sequences=True))
    model.add(RNN(StackedRNNCells([LSTMCell(4), LSTMCell(4)]), return_sequences=True))
    model.add(RNN([LSTMCell(4), LSTMCell(4)], return_sequences=True))
    model.add(RNN(LSTMCell(4, activation="relu")))
    # The activation belongs to another layer.
    model.add(Dense(1, activation="relu"))
    return model


class Feedback(keras.Model):
    """Warms up on a sequence, then goes on by single steps of the same cell."""

    def __init__(self, units):
        super().__init__()
        self.cell = LSTMCell(units)
        self.warm_up = RNN(self.cell, return_state=True)

    def call(self, inputs):
        x, *state = self.warm_up(inputs)
        x, state = self.cell(x, states=state)
        return x


def chosen(units):
    if True:
        layer = LSTM(units)
    else:
        layer = RNN(LSTMCell(units))
    return layer


forecaster(5, "tanh", 0.0).predict(np.random.rand(4, 5, 2), verbose=0)
