"""Callbacks that keep what the model computed, batch after batch."""

import tensorflow as tf
from tensorflow import keras


class Watcher(keras.callbacks.Callback):
    def __init__(self, sample):
        super().__init__()
        self.sample = sample
        self.outputs = []
        self.means = []
        self.predictions = {}
        self.history = []

    def on_train_batch_end(self, batch, logs=None):
        outputs = self.model(self.sample)
        self.outputs.append(outputs)  # smell: `self.outputs` keeps whole results of every batch
        self.means.append(tf.reduce_mean(outputs))  # smell (info): `self.means` keeps a tensor of every batch

    def on_epoch_end(self, epoch, logs=None):
        self.predictions[epoch] = self.model.predict(self.sample, verbose=0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ smell (info): `self.predictions` keeps whole results of every epoch as long as the callback lives
        self.history.append((epoch, self.model(self.sample)))  # smell (info): `self.history` keeps whole results of every epoch


if __name__ == "__main__":
    images = tf.random.normal([16, 2])
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    watcher = Watcher(images[:2])
    model.fit(images, images[:, :1], batch_size=4, epochs=2, verbose=0, callbacks=[watcher])
    print(len(watcher.outputs), len(watcher.means), len(watcher.predictions))
