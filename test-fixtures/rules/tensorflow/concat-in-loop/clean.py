"""Tensors that are joined once, a few times, or that every round needs as they are so far."""

import numpy as np
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

model = keras.Sequential([layers.Dense(3)])
history = tf.zeros([0, 3])


def collected(dataset):
    parts = []
    for images in dataset:
        parts.append(model(images))
    return tf.concat(parts, axis=0)


def generated(prompt, steps):
    """The model reads what there is so far."""
    tokens = prompt
    for _ in range(steps):
        following = tf.argmax(model(tokens), axis=-1, output_type=tf.int32)
        tokens = tf.concat([tokens, following[:, None]], axis=1)
    return tokens


def remembered(dataset):
    global history
    for images in dataset:
        history = tf.concat([history, model(images)], axis=0)
        watch()


def watch():
    print(history.shape)


def fresh(dataset):
    for images in dataset:
        both = model(images)
        both = tf.concat([both, tf.zeros_like(both)], axis=0)
        print(both.shape)


def fresh_twice(dataset):
    for images in dataset:
        both = model(images)
        both = tf.concat([both, tf.zeros_like(images)], axis=0)
        both = tf.concat([both, images], axis=0)
        print(both.shape)


def fresh_each_epoch(dataset):
    for images in dataset:
        whole = tf.zeros([0, 3])
        for part in (0, 1, 2):
            whole = tf.concat([whole, model(images + part)], axis=0)
        print(whole.shape)


def few(images):
    views = images
    for turns in range(1, 4):
        views = tf.concat([views, tf.image.rot90(images, turns)], axis=0)
    return views


def functional(depth):
    inputs = keras.Input((8,))
    hidden = inputs
    for _ in range(depth):
        hidden = layers.Dense(8)(hidden)
    joined = inputs
    for _ in range(depth):
        joined = tf.concat([joined, hidden], axis=-1)
    return keras.Model(inputs, joined)


class UNet(keras.Model):
    """On the way up, each level is joined with what the way down left for it."""

    def __init__(self, depth):
        super().__init__()
        self.down = [layers.Conv2D(8 << level, 3, padding="same") for level in range(depth)]
        self.up = [layers.Conv2D(8, 3, padding="same") for _ in range(depth)]

    def call(self, images):
        hidden, skips = images, []
        for convolution in self.down:
            hidden = convolution(hidden)
            skips.append(hidden)
        for convolution, skip in zip(self.up, reversed(skips)):
            hidden = convolution(tf.concat([hidden, skip], axis=-1))
        for skip in skips:
            hidden = tf.concat([hidden, skip], axis=-1)
        return hidden


def u_net_by_hand(images, down, up):
    """The same with layers that are called one by one."""
    hidden, skips = images, []
    for convolution in down:
        hidden = convolution(hidden)
        skips.append(hidden)
    for convolution, skip in zip(up, reversed(skips)):
        hidden = tf.concat([hidden, skip], axis=-1)
        hidden = convolution(hidden)
    return hidden


class Pyramid(keras.Model):
    def call(self, features):
        whole = features[0]
        for feature in features:
            whole = tf.concat([whole, feature], axis=-1)
        return whole


def window(dataset):
    """A window of the last hundred rows, and not a growing tensor."""
    rows = tf.zeros([100, 3])
    for images in dataset:
        rows = tf.concat([rows[1:], model(images)[:1]], axis=0)
    return rows


def once(dataset):
    found = tf.zeros([0, 3])
    for images in dataset:
        found = tf.concat([found, model(images)], axis=0)
        break
    return found


def arrays(batches):
    found = np.zeros([0, 3])
    for batch in batches:
        found = np.concatenate([found, batch])
    return found


def test_growth(dataset):
    found = tf.zeros([0, 3])
    for images in dataset:
        found = tf.concat([found, model(images)], axis=0)
    assert found.shape[0] == 8


if False:
    for step in range(100):
        history = tf.concat([history, tf.ones([1, 3])], axis=0)
