"""Each round sets something up and then runs it many times; next to that, the graph grows little."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

images = tf.placeholder(tf.float32, [None, 4])
noise = tf.Variable(tf.zeros([4]))
loss = tf.reduce_sum(tf.square(images + noise))
step = tf.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[noise])


def start_again(sess):
    sess.run(tf.variables_initializer([noise]))


def optimize(sess, batches):
    for batch in batches:
        sess.run(step, {images: batch})


def attack(sess, strengths, batches):
    for strength in strengths:
        changed = tf.reduce_max(images * strength)
        worst = 0.0
        for batch in batches:
            worst = max(worst, sess.run(changed, {images: batch}))
        print(strength, worst)


def ensemble(sess, count, batches):
    for _ in range(count):
        start_again(sess)
        optimize(sess, batches)


with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    rows = [np.ones((2, 4))] * 3
    ensemble(sess, 4, rows)
    attack(sess, [0.1, 0.2], rows)
    for name in ("first", "second", "third"):
        print(name, sess.run(tf.reduce_mean(noise)))
