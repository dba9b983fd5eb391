"""`tf.app.run` calls `main` once and ends the process."""

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(_):
    sess = tf.Session()  # smell: This session stays open until the process ends
    print(sess.run(tf.constant("done")))


def serve(values):
    sess = tf.Session()  # smell: This session is never closed
    print(sess.run(tf.reduce_sum(values)))


if __name__ == "__main__":
    tf.app.run()
