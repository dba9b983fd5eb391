"""An array of 64 MB that a `tf.function` takes in as a constant; traced once, called ten times."""

import numpy as np
import tensorflow as tf

table = np.full((4096, 4096), 0.01, dtype="float32")
rows = tf.constant(np.random.RandomState(2).rand(8, 4096).astype("float32"))


@tf.function
def project(inputs):
    return tf.reduce_sum(tf.matmul(inputs, tf.constant(table)))


def workload():
    return [float(project(rows + at)) for at in range(10)]
