"""Clears where no model is made."""

import gc

import numpy as np
from tensorflow import keras
from tensorflow.keras import backend as K

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")


def label_batches(batches):
    for batch in batches:
        print(model.predict(np.asarray(batch), verbose=0).mean())
        K.clear_session()  # smell: `clear_session` in every round of this loop runs the garbage collector
        gc.collect()


def train_batches(batches):
    for rows, targets in batches:
        keras.backend.clear_session()  # smell: `clear_session` in every round of this loop runs the garbage
        model.train_on_batch(rows, targets)


class Tidy(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        K.clear_session()  # smell: `clear_session` in `on_train_batch_end` runs the garbage collector

    def on_epoch_end(self, epoch, logs=None):
        gc.collect()
        K.clear_session()  # smell (info): `clear_session` in `on_epoch_end` runs the garbage collector


if __name__ == "__main__":
    label_batches([np.ones((2, 4))] * 3)
