"""An encoder that counts letters."""

import tensorflow as tf


def load(_):
    return lambda texts: tf.constant([[float(len(text))] for text in texts])
