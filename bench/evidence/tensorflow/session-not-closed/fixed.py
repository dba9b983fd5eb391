"""The session is opened in a `with` block."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
rows = np.random.RandomState(1).rand(64, 4096).astype("float32")
inputs = tf.placeholder(tf.float32, [None, 4096])
weights = tf.get_variable("weights", [4096, 8192], initializer=tf.ones_initializer())
total = tf.reduce_mean(tf.matmul(inputs, weights))
bias = tf.constant(0.5)
start = tf.global_variables_initializer()


def workload():
    with tf.Session() as sess:
        sess.run(start)
        score = float(sess.run(total, {inputs: rows}))
    with tf.Session() as later:
        score += float(later.run(bias))
    arrays = [np.full((4096, 1024), at, "float32") for at in range(8)]
    return [score, float(sum(array.mean() for array in arrays))]
