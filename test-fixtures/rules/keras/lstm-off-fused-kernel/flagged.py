import numpy as np
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.layers import GRU, LSTM


def forecaster(steps):
    model = keras.Sequential()
    model.add(keras.Input((steps, 2)))
    model.add(LSTM(8, activation="relu", return_sequences=True))
    #                 ^^^^^^^^^^^^^^^^^ smell: `activation="relu"` keeps this `LSTM` off the fused cuDNN kernel
    model.add(LSTM(8, "tanh", "hard_sigmoid", return_sequences=True))
    #                         ^^^^^^^^^^^^^^ smell: `"hard_sigmoid"` keeps this `LSTM` off
    model.add(layers.Bidirectional(GRU(8, recurrent_dropout=0.2, return_sequences=True)))  # smell: `recurrent_dropout=0.2` keeps this `GRU`
    model.add(GRU(8, reset_after=False, return_sequences=True))  # smell: `reset_after=False` keeps
    model.add(GRU(8, use_bias=False, return_sequences=True))  # smell: `use_bias=False` keeps
    model.add(LSTM(8, unroll=True, return_sequences=True))  # smell: `unroll=True` keeps
    model.add(LSTM(8, activation=None, return_sequences=True))  # smell: `activation=None` keeps
    model.add(LSTM(8, activation=keras.activations.elu))  # smell: `activation=keras.activations.elu`
    model.add(layers.Dense(1))
    return model


def stepwise(inputs):
    x = layers.RNN(layers.LSTMCell(4), return_sequences=True)(inputs)
    #   ^^^^^^^^^^ smell: `RNN` runs a `LSTMCell` step by step
    cell = layers.GRUCell(4)
    return layers.RNN(cell)(x)  # smell: `RNN` runs a `GRUCell` step by step


series = np.random.rand(4, 5, 2)
forecaster(5).predict(series, verbose=0)
print(stepwise(series).shape)
