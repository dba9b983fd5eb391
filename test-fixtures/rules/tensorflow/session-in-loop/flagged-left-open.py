"""Interactive sessions that a loop opens and nobody closes: each stays the default one."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def totals_of(rows):
    totals = []
    for row in rows:
        sess = tf.InteractiveSession()
        #      ^^^^^^^^^^^^^^^^^^^^^ smell: An interactive session is opened in every round of this loop and never closed
        totals.append(sess.run(tf.reduce_sum(row)))
    return totals


def forecast(series):
    tf.reset_default_graph()
    model = tf.reduce_mean(tf.constant(series))
    sess = tf.InteractiveSession()  # smell: An interactive session is opened in every round
    return sess.run(model)


def simulate(series):
    return [forecast(series + noise) for noise in np.random.normal(size=50)]


def train(folds):
    """A whole job in each round, and still nobody closes what it leaves."""
    images = tf.placeholder(tf.float32, [None, 4])
    weight = tf.Variable(1.0)
    step = tf.train.AdamOptimizer().minimize(tf.reduce_mean(images * weight))
    for fold in folds:
        sess = tf.InteractiveSession()  # smell: An interactive session is opened in every round
        sess.run(tf.global_variables_initializer())
        for batch in fold:
            sess.run(step, {images: batch})


if __name__ == "__main__":
    print(totals_of([[1.0, 2.0]] * 4), simulate(np.ones(3))[:1])
    train([[np.ones((2, 4))]] * 2)
