import argparse

import numpy as np
from sklearn.neural_network import MLPRegressor
from tensorflow import keras

from monitoring import PlateauMonitor

parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=100)


def train(samples, targets, callbacks, options):
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    # A few epochs.
    model.fit(samples, targets, epochs=10, validation_split=0.2)
    # Nothing to see an end by.
    model.fit(samples, targets, epochs=100)
    model.fit(samples, targets, epochs=100, validation_split=0.0)
    model.fit(samples, targets, epochs=100, validation_data=None)
    # The number comes from whoever starts the program.
    epochs = parser.parse_args().epochs
    model.fit(samples, targets, epochs=epochs, validation_split=0.2)
    # Callbacks nobody here knows.
    model.fit(samples, targets, epochs=100, validation_split=0.2, callbacks=callbacks)
    model.fit(samples, targets, epochs=100, validation_split=0.2, callbacks=[PlateauMonitor()])
    model.fit(samples, targets, epochs=100, validation_split=0.2, **options)
    more = [keras.callbacks.CSVLogger("log.csv")]
    more.append(options["callback"])
    model.fit(samples, targets, epochs=100, validation_split=0.2, callbacks=more)
    # Another library's `fit`.
    return MLPRegressor().fit(samples, targets, epochs=100, validation_split=0.2)
