"""The assignment is built once, before the loop, and fed."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(1)
values = np.random.RandomState(1).rand(150).astype("float32")
weights = tf.get_variable("weights", [64], initializer=tf.zeros_initializer())
total = tf.reduce_sum(weights)


def workload():
    totals = []
    step = tf.placeholder(tf.float32, [])
    change = tf.assign(weights, weights + step)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for value in values:
            sess.run(change, {step: value})
            totals.append(float(sess.run(total)))
    return totals
