"""Tensors, flags, few values, and functions that do not trace per value."""
import numpy as np
import tensorflow as tf

dataset = tf.data.Dataset.from_tensor_slices(tf.ones([64, 4])).batch(8)


@tf.function
def step(images, epoch, training=True):
    return images * tf.cast(epoch, tf.float32)


@tf.function(input_signature=[tf.TensorSpec([None, 4]), tf.TensorSpec([], tf.int32)])
def signed(images, epoch):
    return images * tf.cast(epoch, tf.float32)


@tf.function(reduce_retracing=True)
def relaxed(images, epoch):
    return images


for epoch in range(100):
    for images in dataset:
        step(images, tf.constant(epoch))
        step(images, 3)
        step(images, 3, training=epoch > 10)
        step(images, epoch % 2)
        signed(images, epoch)
        relaxed(images, epoch)
        step(images, tf.convert_to_tensor(epoch))

for epoch in range(100):
    number = tf.convert_to_tensor(epoch, tf.float32)
    step(tf.ones([8, 4]), number)


@tf.function
def reduced(images, mode):
    if mode == "mean":
        return tf.reduce_mean(images)
    return tf.reduce_sum(images)


# Two names, so two graphs, however long it goes on.
for images in dataset:
    for mode in ("mean", "sum"):
        reduced(images, mode)

for epoch in tf.range(100):
    step(tf.ones([8, 4]), epoch)

for value in np.linspace(0, 1, 11):
    step(tf.ones([8, 4]), value)

for value in tf.data.Dataset.range(10):
    step(tf.ones([8, 4]), value)

# Few values, known beforehand.
for depth in range(3):
    step(tf.ones([8, 4]), depth)

rate = tf.Variable(0.1)
for epoch in range(100):
    rate.assign(0.1 * 0.9**epoch)
    step(tf.ones([8, 4]), rate)


@tf.function
def outer(images):
    # Part of the graph of `outer`, and traced with it.
    for index in range(10):
        images = step(images, index)
    return images


def plain(images, epoch):
    return images * epoch


for epoch in range(100):
    plain(tf.ones([8, 4]), epoch)
    step(*read(epoch))
    step(tf.ones([8, 4]), unknown(epoch))
    step(tf.ones([8, 4]), epoch)
    break

if False:
    for epoch in range(100):
        step(tf.ones([8, 4]), epoch)
