"""A TensorFlow 1 program with a graph of ten dense layers: a session is opened, restored and left open for each of 20 batches."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
batches = np.random.RandomState(1).rand(20, 32, 128).astype("float32")
inputs = tf.placeholder(tf.float32, [None, 128])
weights = [np.random.RandomState(at).rand(128, 128).astype("float32") / 64 for at in range(10)]
variables, outputs = [], inputs
for at in range(10):
    variables.append(tf.get_variable(f"weights{at}", [128, 128], initializer=tf.zeros_initializer()))
    outputs = tf.nn.relu(tf.matmul(outputs, variables[-1]))
score = tf.reduce_sum(outputs)
placeholders = [tf.placeholder(tf.float32, [128, 128]) for _ in weights]
restore = [tf.assign(variable, value) for variable, value in zip(variables, placeholders)]
saved = dict(zip(placeholders, weights))


def workload():
    scores = []
    for batch in batches:
        sess = tf.Session()
        sess.run(restore, saved)
        scores.append(float(sess.run(score, {inputs: batch})))
    return scores
