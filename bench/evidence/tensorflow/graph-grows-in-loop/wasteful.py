"""A TensorFlow 1 loop of 150 rounds that adds the operations of an assignment to the graph in every round."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
tf.set_random_seed(1)
values = np.random.RandomState(1).rand(150).astype("float32")
weights = tf.get_variable("weights", [64], initializer=tf.zeros_initializer())
total = tf.reduce_sum(weights)


def workload():
    totals = []
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        for value in values:
            sess.run(tf.assign(weights, weights + value))
            totals.append(float(sess.run(total)))
    return totals
