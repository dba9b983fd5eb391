"""Metrics that keep sums, or that are emptied before each epoch."""

import tensorflow as tf
from tensorflow import keras


class Summed(keras.metrics.Metric):
    def __init__(self, name="summed", **options):
        super().__init__(name=name, **options)
        self.total = self.add_weight(name="total", initializer="zeros")
        self.sizes = []

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(tf.reduce_sum(y_true - y_pred))
        self.sizes.append(len(y_true))

    def result(self):
        return self.total


class Emptied(keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="emptied")
        self.scores = []
        self.labels = tf.zeros([0])

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.scores.append(y_pred)
        self.labels = tf.concat([self.labels, y_true], axis=0)

    def result(self):
        return tf.reduce_mean(tf.concat(self.scores, axis=0))

    def reset_state(self):
        self.scores = []
        self.labels = tf.zeros([0])


class Window(keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="window")
        self.scores = []

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.scores.append(y_pred)
        if len(self.scores) > 100:
            self.scores.pop(0)


class Store:
    """No metric of Keras."""

    def __init__(self):
        self.rows = []

    def update_state(self, rows):
        self.rows.append(rows)


class MetricTest(tf.test.TestCase):
    def test_metric(self):
        class Recording(keras.metrics.Mean):
            seen = []

            def update_state(self, values, sample_weight=None):
                self.seen.append(values)
