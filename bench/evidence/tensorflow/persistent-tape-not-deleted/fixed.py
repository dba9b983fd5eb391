"""The tape is an ordinary one and frees what it holds with its gradient."""

import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
rows = tf.constant(np.random.rand(512, 256).astype("float32"))
targets = tf.constant(np.random.rand(512, 1).astype("float32"))
model = keras.Sequential(
    [keras.Input((256,)), *[keras.layers.Dense(512, activation="relu") for _ in range(6)], keras.layers.Dense(1)]
)
optimizer = keras.optimizers.SGD(0.01)


def workload():
    losses = []
    for _ in range(15):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(rows, training=True) - targets))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        losses.append(float(loss))
    return losses
