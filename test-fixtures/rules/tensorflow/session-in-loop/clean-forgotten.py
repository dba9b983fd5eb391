"""Python closes a session that no name refers to any more, so whole jobs leave nothing behind."""

import tensorflow.compat.v1 as tf


def train(folds):
    images = tf.placeholder(tf.float32, [None, 784])
    step = tf.train.AdamOptimizer().minimize(tf.reduce_mean(images))
    for fold in folds:
        sess = tf.Session()
        sess.run(tf.global_variables_initializer())
        for batch in fold:
            sess.run(step, {images: batch})
