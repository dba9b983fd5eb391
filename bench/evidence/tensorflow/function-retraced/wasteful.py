"""Eight training steps of a `tf.function` that takes the number of the step as a Python number."""

import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
rows = tf.constant(np.random.rand(256, 32).astype("float32"))
targets = tf.constant(np.random.rand(256, 1).astype("float32"))
model = keras.Sequential(
    [keras.Input((32,)), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1)]
)
optimizer = keras.optimizers.SGD(0.01)


@tf.function
def train_step(inputs, outputs, step):
    with tf.GradientTape() as tape:
        weight = 1.0 / (1.0 + tf.cast(step, tf.float32))
        loss = weight * tf.reduce_mean(tf.square(model(inputs, training=True) - outputs))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


def workload():
    losses = []
    for step in range(8):
        losses.append(float(train_step(rows, targets, step)))
    return losses
