"""The outputs of 400 batches, 32 x 64 floats each, are joined one after the other."""

import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
rows = np.random.rand(400 * 32, 16).astype("float32")
data = tf.data.Dataset.from_tensor_slices(rows).batch(32)
weights = tf.constant(np.random.rand(16, 64).astype("float32"))


def workload():
    outputs = tf.zeros([0, 64])
    for batch in data:
        outputs = tf.concat([outputs, batch @ weights], axis=0)
    return float(tf.reduce_mean(outputs))
