"""Where the `with` block has to end, and where none can be put."""

import tensorflow.compat.v1 as tf
from tensorflow.python.framework import ops

tf.disable_eager_execution()


def two_in_turn(values):
    with tf.Session() as sess:
        first = sess.run(tf.reduce_sum(values))
    tf.reset_default_graph()
    with tf.Session() as sess:
        # The second graph.
        second = sess.run(tf.reduce_max(values))
    print(first)
    return first, second


def interactive_later(values):
    session = tf.Session()
    total = session.run(tf.reduce_sum(values))
    other = tf.InteractiveSession()
    return total + session.run(tf.reduce_max(values)) + other.run(tf.reduce_min(values))


def reset_between(values):
    session = tf.Session()
    total = session.run(tf.reduce_sum(values))
    ops.reset_default_graph()
    print(session.graph)
    return total


def start_over():
    tf.reset_default_graph()


def reset_by_helper(values):
    session = tf.Session()
    total = session.run(tf.reduce_sum(values))
    start_over()
    return total, session.list_devices()


def entered_later(values):
    with tf.Session() as sess:
        total = sess.run(tf.reduce_sum(values))
    with tf.Session() as sess:
        total += sess.run(tf.reduce_max(values))
    return total


def entered_inside(values):
    session = tf.Session()
    with tf.Session() as other:
        total = other.run(tf.reduce_max(values))
    return total + session.run(tf.reduce_sum(values))


def lazily(values):
    with tf.Session() as sess:
        totals = (sess.run(tf.reduce_sum(value)) for value in values)
        print("lazy")
        return list(totals)


def with_queues(values):
    with tf.Session() as sess:
        coordinator = tf.train.Coordinator()
        threads = tf.train.start_queue_runners(sess=sess, coord=coordinator)
        print(sess.run(tf.reduce_sum(values)))
        coordinator.request_stop()
        coordinator.join(threads)


if __name__ == "__main__":
    print(two_in_turn([1.0, 2.0]), entered_later([1.0, 2.0]), lazily([[1.0], [2.0]]))
    with_queues([1.0, 2.0])


def with_a_note(values):
    with tf.Session() as sess:
        # A remark of its own.
        total = sess.run(tf.reduce_sum(values))  # the sum

    # Not needed any more.
    return total


def without_use():
    sess = tf.Session()
    print("nothing to run")


# %%
last = tf.Session()
print(last.run(tf.constant(1.0)))
# %%
print(last.run(tf.constant(2.0)))
