"""Tensors that are copied as a whole in every round."""

import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(3)])


def predictions(dataset):
    # Starts empty.
    found = tf.zeros([0, 3])
    for images in dataset:
        found = tf.concat([found, model(images)], axis=0)  # smell: `found` is copied as a whole in every round
    return found


def with_labels(dataset):
    outputs = tf.zeros([0, 3])
    labels = tf.zeros([0], tf.int32)
    for images, classes in dataset:
        outputs = tf.concat((outputs, tf.nn.softmax(model(images))), 0)
#                 ^^^^^^^^^ smell: `outputs` is copied as a whole in every round to become a little longer, so the work grows with the square of the rounds; collect the parts in a list and join them once after the loop.
        labels = tf.concat(values=[labels, classes], axis=0)  # smell: `labels` is copied
    return outputs, labels


def first_round(dataset):
    features = None
    for images in dataset:
        if features is None:
            features = model(images)
        else:
            features = tf.concat([features, model(images)], axis=0)  # smell: `features` is copied
    return features


def over_epochs(dataset, epochs):
    every = tf.zeros([0, 3])
    for _ in range(epochs):
        for images in dataset:
            if tf.reduce_any(images > 0):
                every = tf.concat([every, model(images)], axis=0)  # smell: `every` is copied
    return every


def newest_first(dataset):
    newest = tf.zeros([0, 3])
    for images in dataset:
        newest = tf.concat([model(images), newest], axis=0)  # smell: `newest` is copied
    return newest


def under_tape(dataset):
    total = tf.zeros([0, 3])
    for images in dataset:
        with tf.GradientTape() as tape:
            total = tf.concat([total, model(images)], axis=0)  # smell: `total` is copied
        tape.gradient(model.losses, model.trainable_variables)
    return total


def in_two_places(dataset, epochs):
    log = tf.zeros([0, 3])
    for _ in range(epochs):
        for images in dataset:
            log = tf.concat([log, model(images)], axis=0)  # smell: `log` is copied
            log = tf.concat([log, tf.zeros([1, 3])], axis=0)
        log = tf.concat([log, tf.ones([1, 3])], axis=0)
    return log


@tf.function
def powers(start, rounds):
    rows = tf.zeros([0, 3])
    for number in tf.range(rounds):
        tf.autograph.experimental.set_loop_options(shape_invariants=[(rows, tf.TensorShape([None, 3]))])
        start = start * start
        rows = tf.concat([rows, start], axis=0)  # smell: `rows` is copied
    return rows


if __name__ == "__main__":
    images = tf.random.normal([8, 2])
    data = tf.data.Dataset.from_tensor_slices(images).batch(2)
    pairs = tf.data.Dataset.from_tensor_slices((images, tf.range(8))).batch(2)
    print(tf.reduce_sum(predictions(data)).shape, with_labels(pairs)[1].numpy())
    print(first_round(data).shape, over_epochs(data, 2).shape, newest_first(data).shape)
