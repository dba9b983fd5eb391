"""A copy of all weights for every epoch."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")


def train(rows, targets):
    kept, losses = [], []
    for _ in range(50):
        history = model.fit(rows, targets, verbose=0)
        kept.append(model.get_weights())  # smell: `get_weights` copies all weights and `kept` keeps every copy
        losses.append(history.history["loss"][-1])
    model.set_weights(kept[int(np.argmin(losses))])


class Best(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.copies = []
        self.best = 0

    def on_epoch_end(self, epoch, logs=None):
        self.copies.append(self.model.get_weights())  # smell: `get_weights` copies all weights and `self.copies`

    def on_train_end(self, logs=None):
        self.model.set_weights(self.copies[self.best])
