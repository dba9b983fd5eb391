"""Tensors that are copied as a whole in every round."""

import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(3)])


def predictions(dataset):
    # Starts empty.
    found = tf.zeros([0, 3])
    found_parts = [found]
    for images in dataset:
        found_parts.append(model(images))
    found = tf.concat(found_parts, axis=0)
    return found


def with_labels(dataset):
    outputs = tf.zeros([0, 3])
    labels = tf.zeros([0], tf.int32)
    labels_parts = [labels]
    outputs_parts = [outputs]
    for images, classes in dataset:
        outputs_parts.append(tf.nn.softmax(model(images)))
        labels_parts.append(classes)
    outputs = tf.concat(outputs_parts, 0)
    labels = tf.concat(values=labels_parts, axis=0)
    return outputs, labels


def first_round(dataset):
    features = None
    for images in dataset:
        if features is None:
            features = model(images)
        else:
            features = tf.concat([features, model(images)], axis=0)
    return features


def over_epochs(dataset, epochs):
    every = tf.zeros([0, 3])
    every_parts = [every]
    for _ in range(epochs):
        for images in dataset:
            if tf.reduce_any(images > 0):
                every_parts.append(model(images))
    every = tf.concat(every_parts, axis=0)
    return every


def newest_first(dataset):
    newest = tf.zeros([0, 3])
    for images in dataset:
        newest = tf.concat([model(images), newest], axis=0)
    return newest


def under_tape(dataset):
    total = tf.zeros([0, 3])
    for images in dataset:
        with tf.GradientTape() as tape:
            total = tf.concat([total, model(images)], axis=0)
        tape.gradient(model.losses, model.trainable_variables)
    return total


def in_two_places(dataset, epochs):
    log = tf.zeros([0, 3])
    for _ in range(epochs):
        for images in dataset:
            log = tf.concat([log, model(images)], axis=0)
            log = tf.concat([log, tf.zeros([1, 3])], axis=0)
        log = tf.concat([log, tf.ones([1, 3])], axis=0)
    return log


@tf.function
def powers(start, rounds):
    rows = tf.zeros([0, 3])
    for number in tf.range(rounds):
        tf.autograph.experimental.set_loop_options(shape_invariants=[(rows, tf.TensorShape([None, 3]))])
        start = start * start
        rows = tf.concat([rows, start], axis=0)
    return rows


if __name__ == "__main__":
    images = tf.random.normal([8, 2])
    data = tf.data.Dataset.from_tensor_slices(images).batch(2)
    pairs = tf.data.Dataset.from_tensor_slices((images, tf.range(8))).batch(2)
    print(tf.reduce_sum(predictions(data)).shape, with_labels(pairs)[1].numpy())
    print(first_round(data).shape, over_epochs(data, 2).shape, newest_first(data).shape)
