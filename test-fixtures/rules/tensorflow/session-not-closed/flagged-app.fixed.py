"""`tf.app.run` calls `main` once and ends the process."""

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(_):
    with tf.Session() as sess:
        print(sess.run(tf.constant("done")))


def serve(values):
    with tf.Session() as sess:
        print(sess.run(tf.reduce_sum(values)))


if __name__ == "__main__":
    tf.app.run()
