"""Python closes a session that no name refers to any more, and the end of the process closes the rest."""

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def mean_of(values):
    session = tf.Session(config=tf.ConfigProto(device_count={"GPU": 0}))
    return session.run(tf.reduce_mean(values))


def show(values):
    print(tf.Session().run(tf.square(values)))


def default_only(values):
    session = tf.Session()
    with session.as_default():
        return tf.reduce_sum(values).eval()


def two_in_turn(values):
    """The second one takes the name of the first, which closes it."""
    sess = tf.Session()
    first = sess.run(tf.reduce_sum(values))
    sess = tf.Session()
    return first, sess.run(tf.reduce_max(values))


def deleted_between(values):
    small = tf.Session()
    least = small.run(tf.reduce_min(values))
    del small
    with tf.Session() as large:
        return least, large.run(tf.reduce_max(values))


def used_to_the_end(values):
    one, other = values
    first = tf.Session()
    second = tf.Session()
    return first.run(one), second.run(other), first.run(other)


def one_of_two(values, device):
    if device:
        session = tf.Session(device)
        total = session.run(tf.reduce_sum(values))
    else:
        plain = tf.Session()
        total = plain.run(tf.reduce_sum(values))
    return total


session = tf.Session()
print(session.run(tf.constant("done")), mean_of([1.0, 2.0]), two_in_turn([1.0, 2.0]))
show([1.0, 2.0])
print(default_only([1.0, 2.0]), used_to_the_end([tf.constant(1.0), tf.constant(2.0)]))
