"""Functions that need single elements, or that nobody can prove to work on batches."""

import numpy as np
import tensorflow as tf

MEAN = np.load("mean.npy")


def decode(path, label):
    picture = tf.io.decode_jpeg(tf.io.read_file(path), channels=3)
    return tf.image.resize(picture, (224, 224)) / 255.0, label


def augment(picture, label):
    return tf.image.random_flip_left_right(picture), label


def flatten(picture, label):
    """A batch would be flattened together with its pictures."""
    return tf.reshape(tf.cast(picture, tf.float32) / 255.0, [-1]), label


def centre(picture):
    """Broadcasting against an array of unknown rank may go wrong with one more dimension."""
    return tf.cast(picture, tf.float32) - MEAN


def weigh(picture, weight):
    """`weight` is one number per picture; a batch of them does not fit a batch of pictures."""
    return tf.cast(picture, tf.float32) * weight


def largest(scores):
    return scores / tf.reduce_max(scores)


def split_window(window):
    return window[:-1], window[1:]


def first_class(label):
    return tf.one_hot(label, 10, axis=0)


def checked(picture):
    picture.set_shape([28, 28])
    return picture / 255


def chosen(picture, training=True):
    return picture / 255 if training else picture


def constant(picture):
    return picture / 255, 1.0


def stacked(left, right):
    """A list becomes one tensor, whose first dimension would be another one."""
    return [left / 255, right / 255]


def parse(record):
    row = tf.io.parse_single_example(record, {"x": tf.io.FixedLenFeature([4], tf.float32)})
    return row["x"] / 255.0


def parse_number(line):
    return tf.strings.to_number(tf.strings.split(line, ",")[0]) / 255.0


def halve(numbers):
    return tf.cast(numbers, tf.float32) / 2.0


# Rows as long as they are, which no plain batch can hold.
ragged = tf.data.Dataset.range(1, 65).map(lambda size: tf.range(size))
ragged.map(halve).ragged_batch(8)
ragged.map(halve).apply(tf.data.experimental.dense_to_ragged_batch(8))
ragged.map(halve).padded_batch(8)
ragged.map(halve).bucket_by_sequence_length(tf.size, [16, 32], [8, 8, 8])
tf.data.TFRecordDataset("rows.tfrecord").map(parse).batch(32)
tf.data.TextLineDataset("rows.csv").map(parse_number).batch(32)
paths = tf.data.Dataset.list_files("pictures/*.jpg")
paths.map(decode).batch(32)
for mapped in (augment, flatten, centre, weigh, largest, split_window, checked, chosen, constant, stacked):
    tf.data.Dataset.from_tensor_slices(np.ones((64, 28, 28))).map(mapped).batch(8)
data = tf.data.Dataset.from_tensor_slices(np.ones((64, 28, 28)))
data.map(augment).batch(8)
data.map(flatten).batch(8)
data.map(centre).batch(8)
data.map(weigh).batch(8)
data.map(largest).batch(8)
data.map(split_window).batch(8)
data.map(first_class).batch(8)
data.map(checked).batch(8)
data.map(chosen).batch(8)
data.map(constant).batch(8)
data.map(stacked).batch(8)
data.map(lambda picture: tf.numpy_function(np.fft.fft2, [picture], tf.complex128)).batch(8)
data.map(lambda *parts: parts).batch(8)
