"""TensorFlow is told to choose by itself how many calls run at a time."""

import tensorflow as tf

options = tf.data.Options()
options.autotune.enabled = True
options.experimental_optimization.map_parallelization = True


def augment(picture):
    return tf.image.random_flip_left_right(tf.image.resize(picture, (64, 64)))


def prepare(pictures):
    data = tf.data.Dataset.from_tensor_slices(pictures).map(augment).batch(32)
    return data.with_options(options)


print(len(list(prepare(tf.zeros([40, 8, 8, 3])))))
