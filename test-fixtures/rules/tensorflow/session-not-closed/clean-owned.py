"""Somebody else holds the session and may close it."""

import tensorflow as tf
from keras import backend as K

config = tf.compat.v1.ConfigProto()
config.gpu_options.allow_growth = True
K.set_session(tf.compat.v1.Session(config=config))

named = tf.compat.v1.Session(config=config)
tf.compat.v1.keras.backend.set_session(named)


class Classifier:
    def __init__(self, path):
        self.session = tf.Session()
        tf.train.Saver().restore(self.session, path)

    def __call__(self, pictures):
        return self.session.run("scores:0", {"pictures:0": pictures})

    def close(self):
        self.session.close()


class Reader:
    """Used as `with Reader(path) as reader`."""

    def __init__(self, path):
        self.session = tf.Session()
        self.record = tf.io.read_file(path)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.session.__exit__(*error)

    def read(self):
        return self.session.run(self.record)


class Agent:
    """Held as long as the agent lives; whoever owns the agent decides."""

    def __init__(self, session=None):
        self.session = session or tf.Session()


def open_session(path):
    session = tf.Session()
    tf.train.Saver().restore(session, path)
    return session


def open_both(path):
    session = tf.Session()
    return {"session": session, "path": path}


def sessions():
    session = tf.Session()
    yield session


def keep(pool, name):
    session = tf.Session()
    pool[name] = session


def hand_over(trainer):
    session = tf.Session()
    trainer.run(session)


def hand_to_unknown(values):
    from helpers import evaluate

    session = tf.Session()
    return evaluate(session, values)


def used_later(values):
    session = tf.Session()

    def total():
        return session.run(values)

    def stop():
        session.close()

    return total, stop


def answer(values):
    """A tutorial that says it in a comment."""
    sess = tf.Session()
    print(sess.run(values))
    # In real code: sess.close()


with open("labels.txt", encoding="utf-8") as labels:
    print(labels.read())
