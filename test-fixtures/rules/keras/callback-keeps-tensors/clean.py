"""Callbacks that keep numbers, the last result only, or little of it."""

from collections import deque

import numpy as np
import tensorflow as tf
from tensorflow import keras


class Losses(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.losses = []
        self.last = {}
        self.recent = deque(maxlen=10)
        self.means = []
        self.epoch_means = []
        self.outputs = []
        self.sample = tf.zeros([2, 2])

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs.get("loss"))
        self.last["outputs"] = self.model(self.sample)
        self.recent.append(self.model(self.sample))
        self.means.append(float(tf.reduce_mean(self.model(self.sample))))
        self.means.append(keras.ops.convert_to_numpy(self.model(self.sample))[0])
        self.means.append(np.mean(self.model.predict(self.sample)))
        self.outputs.append(self.model(self.sample))
        if batch % 500 == 0:
            self.losses.append(self.model(self.sample))

    def on_epoch_end(self, epoch, logs=None):
        self.epoch_means.append(tf.reduce_mean(self.model(self.sample)))
        print(tf.reduce_mean(tf.stack(self.outputs)))
        self.outputs = []
        scores = []
        scores.append(self.model.predict(self.sample))
        print(np.max(scores))


class Trainer:
    """No callback of Keras."""

    def __init__(self, model):
        self.model = model
        self.outputs = []

    def on_epoch_end(self, epoch, logs=None):
        self.outputs.append(tf.zeros([2, 2]))


class TestWatcher(tf.test.TestCase):
    def test_watcher(self):
        class Watcher(keras.callbacks.Callback):
            outputs = []

            def on_epoch_end(self, epoch, logs=None):
                self.outputs.append(self.model(tf.zeros([2, 2])))
