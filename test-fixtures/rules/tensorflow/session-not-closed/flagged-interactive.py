"""An interactive session makes itself the default one, so that it outlives the function that opens it."""

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def look_at(values):
    session = tf.InteractiveSession()
    #         ^^^^^^^^^^^^^^^^^^^^^ smell: This function leaves an interactive session open, and because it makes itself the default one, its device memory
    print(tf.square(values).eval())
    return session.run(tf.reduce_sum(values))


def mean_of(values):
    tf.InteractiveSession()  # smell: This function leaves an interactive session open
    return tf.reduce_mean(values).eval()


def main(_):
    # The process ends with `main`, and so does this one.
    tf.InteractiveSession()
    print(look_at([1.0, 2.0]), mean_of([1.0, 2.0]))


if __name__ == "__main__":
    tf.app.run()
