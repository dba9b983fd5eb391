"""Metrics that take in every batch and never let go of it."""

import tensorflow as tf
from tensorflow import keras


class Ranking(keras.metrics.Metric):
    def __init__(self, name="ranking", **options):
        super().__init__(name=name, **options)
        self.labels = []
        self.scores = tf.zeros([0])

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.labels.append(y_true)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ smell: `self.labels` takes in the data of every batch and `reset_state` never empties it
        self.scores = tf.concat([self.scores, tf.reshape(y_pred, [-1])], axis=0)  # smell: `self.scores` takes in the data

    def result(self):
        return tf.reduce_mean(self.scores)

    def reset_state(self):
        pass


class Pairs(keras.metrics.Mean):
    def __init__(self):
        super().__init__(name="pairs")
        self.pairs = []

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.pairs.append(tf.stack([y_true, y_pred]))  # smell: `self.pairs` takes in
        return super().update_state(tf.abs(y_true - y_pred))


if __name__ == "__main__":
    metric = Ranking()
    metric.update_state(tf.ones([2]), tf.zeros([2]))
    metric.reset_state()
    print(len(metric.labels), metric.result().numpy())
