"""Pipelines that work ahead, that have nothing to prepare, or whose end is not known."""

import tensorflow as tf
from tensorflow import keras

from .inputs import prepared

model = keras.Sequential([keras.layers.Dense(10)])
model.compile(loss="mse")


def scale(picture, label):
    return tf.cast(picture, tf.float32) / 255.0, label


def ahead(rows):
    data = tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8).prefetch(tf.data.AUTOTUNE)
    model.fit(data)


def ahead_and_repeated(rows):
    data = tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8).prefetch(1).repeat()
    model.fit(data, steps_per_epoch=100)


def in_memory(rows):
    """Cutting an array into batches takes no time."""
    model.fit(tf.data.Dataset.from_tensor_slices(rows).shuffle(1000).batch(8))


def cached(rows):
    model.fit(tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8).cache(), epochs=9)


def parallel_at_the_end(rows):
    """A parallel map keeps finished batches in store."""
    data = tf.data.Dataset.from_tensor_slices(rows).batch(8).map(scale, num_parallel_calls=4)
    model.fit(data)


def from_folder():
    """Keras prefetches by itself."""
    model.fit(keras.utils.image_dataset_from_directory("pictures", batch_size=32))


def to_device(rows):
    data = tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8)
    model.fit(data.apply(tf.data.experimental.prefetch_to_device("/gpu:0")))


def sometimes(rows, fast):
    data = tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8)
    if fast:
        data = data.prefetch(1)
    model.fit(data)


def from_elsewhere():
    model.fit(prepared().map(scale).batch(8))


def handed_over(data):
    model.fit(data.map(scale).batch(8))


def handed_out(rows):
    """Whoever gets this may prefetch."""
    return tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8)


def finished(data):
    return data.prefetch(tf.data.AUTOTUNE)


def finished_by_helper(rows):
    data = tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8)
    model.fit(finished(data))


def passed_on(rows, trainer):
    """Whoever trains may prefetch."""
    trainer.run(tf.data.Dataset.from_tensor_slices(rows).map(scale).batch(8))


def without_batches(rows):
    model.fit(tf.data.Dataset.from_tensors(rows).map(scale))


def test_training():
    model.fit(tf.data.Dataset.range(10).map(lambda number: (number, number)).batch(5))
