"""Functions that gain nothing, and maps that are parallel already."""

import numpy as np
import time

import tensorflow as tf

counter = {"seen": 0}


def scale(picture, label):
    return tf.cast(picture, tf.float32) / 255.0, label


def decode(path, label):
    """Work without state, which TensorFlow spreads over the cores by itself."""
    return tf.image.resize(tf.io.decode_jpeg(tf.io.read_file(path)), (224, 224)), label


def swap(picture, label):
    return label, picture


def shaken(vector, label):
    """A few random numbers cost less than handing the work to another core."""
    return vector + tf.random.normal([8], stddev=0.1), label


def drawn(picture, seeds):
    return tf.image.stateless_random_flip_left_right(picture, seeds), seeds


def counted(picture, label):
    counter["seen"] += 1
    return np.fliplr(picture), label


def augment(picture, label):
    return tf.image.random_flip_left_right(picture), label


data = tf.data.Dataset.from_tensor_slices((np.ones((64, 28, 28, 1)), np.ones(64)))
for function in (scale, decode):
    data.map(function)
data.map(scale).batch(32)
data.map(decode).batch(32)
data.map(swap)
data.map(lambda picture, label: (label, picture))
data.map(lambda picture, label: {"picture": picture, "label": label})
data.map(shaken)
data.map(drawn)
data.map(lambda *row: tf.numpy_function(counted, row, [tf.float64, tf.float64]))
data.map(augment, num_parallel_calls=tf.data.AUTOTUNE)
data.map(augment, 4)
data.map(augment, synchronous=True)
options = {"num_parallel_calls": 8}
data.map(augment, **options)

pictures = list(map(augment, [np.ones((8, 8, 3))], [1]))


def mirrored(picture):
    return tf.image.random_brightness(tf.image.random_flip_left_right(picture), 0.2)


def look_at(pictures, show):
    """A new picture every five seconds, for somebody to look at."""
    for picture in tf.data.Dataset.from_tensor_slices(pictures).map(mirrored).batch(9):
        show(picture)
        time.sleep(5)
