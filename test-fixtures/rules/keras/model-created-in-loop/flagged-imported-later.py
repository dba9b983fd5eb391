# Cells of a notebook: the name that would clear the session is imported further down, so there is no fix yet.
from keras.layers import Dense
from keras.models import Sequential


def compare(sizes, rows, targets):
    for units in sizes:
        model = Sequential([Dense(units), Dense(1)])  # smell (info): `Sequential` builds a new model in every round
        model.compile("adam", "mse")
        model.fit(rows, targets, epochs=3)


compare((4, 8, 16, 32, 64, 128), [[1.0], [2.0]], [1.0, 2.0])

# %% Everything below needs the backend as well
import keras.backend as K
import tensorflow as tf

print(K.epsilon(), tf.__version__)
