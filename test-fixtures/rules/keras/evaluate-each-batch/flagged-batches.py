"""The whole test set after every batch."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")


def train(rows, targets, test_rows, test_targets):
    for start in range(0, len(rows), 32):
        model.train_on_batch(rows[start : start + 32], targets[start : start + 32])
        print(model.evaluate(test_rows, test_targets, verbose=0))  # smell: `evaluate` goes through all its data


class Watch(keras.callbacks.Callback):
    def __init__(self, rows, targets):
        super().__init__()
        self.rows = rows
        self.targets = targets

    def on_train_batch_end(self, batch, logs=None):
        print(self.model.evaluate(self.rows, self.targets, verbose=0))  # smell: `evaluate` in `on_train_batch_end`

    def on_batch_end(self, batch, logs=None):
        print(self.model.predict(self.rows).mean())  # smell: `predict` in `on_batch_end` goes through all its data


if __name__ == "__main__":
    train(np.ones((64, 4)), np.ones((64, 1)), np.ones((64, 4)), np.ones((64, 1)))
