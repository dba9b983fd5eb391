"""Sessions opened in functions and left open."""

import numpy as np
import tensorflow as tf


def classify(pictures, checkpoint):
    with tf.Session() as sess:
        saver = tf.train.import_meta_graph(checkpoint + ".meta")
        saver.restore(sess, checkpoint)
        scores = []
        for picture in pictures:
            # One picture at a time.
            scores.append(sess.run("scores:0", {"pictures:0": picture[None]}))
    return np.concatenate(scores)


def mean_of(values):
    config = tf.compat.v1.ConfigProto(device_count={"GPU": 0})
    with tf.compat.v1.Session(config=config) as session:
        return session.run(tf.reduce_mean(values))


def show(values):
    print(tf.Session().run(tf.square(values)))


def look_at(values):
    session = tf.InteractiveSession()
    print(tf.square(values).eval())
    return session.run(tf.reduce_sum(values))


def feed(session, batch):
    return session.run("loss:0", {"batch:0": batch})


def losses_of(batches):
    with tf.Session(graph=tf.Graph()) as session:
        losses = [feed(session, batch) for batch in batches]
    return losses


def default_only(values):
    """Leaving `as_default()` does not close the session."""
    with tf.Session() as session:
        with session.as_default():
            return tf.reduce_sum(values).eval()


def chosen(values, device):
    total = 0.0
    if device:
        session = tf.Session(device)
        total = session.run(tf.reduce_sum(values))
    else:
        session = None
    if session:
        print(session.list_devices())
    return total
