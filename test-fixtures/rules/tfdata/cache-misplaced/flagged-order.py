"""Caches behind steps that they undo, or that undo them."""

import tensorflow as tf
import tensorflow_datasets as tfds

model = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(10)])
model.compile(loss="mse")


def decode(path):
    return tf.io.decode_jpeg(tf.io.read_file(path), channels=3)


def augment(picture):
    return tf.image.random_flip_left_right(picture)


def shuffled(pictures, labels):
    data = tf.data.Dataset.from_tensor_slices((pictures, labels))
    data = data.shuffle(10_000).batch(64).cache()  # smell (info): `cache` after `shuffle` keeps one order for all epochs
    model.fit(data.prefetch(1), epochs=20)


def make_data(split, size):
    data = tfds.load("mnist", split=split, as_supervised=True)
    data = data.shuffle(2048)
    return data.batch(size).cache()  # smell (info): `cache` after `shuffle` keeps one order


train = make_data("train", 32)
test = make_data("test", 32)
print(train.element_spec, next(iter(train))[0].shape)
model.fit(train, validation_data=test, epochs=5)


def repeated(paths, size):
    data = tf.data.Dataset.list_files(paths).map(decode, num_parallel_calls=tf.data.AUTOTUNE)
    data = data.repeat().cache().batch(size)
#                        ^^^^^^^ smell: `cache` after `repeat` keeps every repetition of the data
    return data


def repeated_often(paths, epochs):
    data = tf.data.Dataset.list_files(paths).map(decode)
    data = data.repeat(epochs)
    return data.cache("/tmp/pictures")  # smell: `cache` after `repeat`


def augmented(paths):
    return (
        tf.data.Dataset.list_files(paths)
        .map(decode, num_parallel_calls=8)
        .map(augment, num_parallel_calls=8)
        .cache()  # smell: `cache` after random augmentation draws once
        .shuffle(1000)
        .batch(32)
    )


def partial(paths):
    data = tf.data.Dataset.list_files(paths).map(decode).cache()  # smell: `cache` before `take` is never read to its end
    for _ in range(10):
        for picture in data.take(500).batch(10):
            model.train_on_batch(picture, picture)


def partial_fit(labelled):
    data = tf.data.Dataset.from_tensor_slices(labelled).map(lambda path, label: (decode(path), label))
    model.fit(data.cache().take(100).batch(8), epochs=3)  # smell: `cache` before `take`
