"""The loop runs over `tf.range` and becomes one loop in the graph."""

import numpy as np
import tensorflow as tf

start = tf.constant(np.random.RandomState(1).rand(64, 64).astype("float32"))


@tf.function
def simulate(state):
    for _ in tf.range(80):
        state = tf.tanh(tf.matmul(state, state) * 0.05 + state)
    return state


def workload():
    return [float(tf.reduce_sum(simulate(start + at * 0.01))) for at in range(20)]
