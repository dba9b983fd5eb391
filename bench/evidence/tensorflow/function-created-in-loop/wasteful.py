"""Six rounds of three training steps: every round makes a `tf.function` of the step."""

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
optimizer.build(model.trainable_variables)


def step(inputs, outputs):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(model(inputs, training=True) - outputs))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


def workload():
    losses = []
    for _ in range(6):
        train_step = tf.function(step)
        for _ in range(3):
            losses.append(float(train_step(rows, targets)))
    return losses
