"""The same loop keeps the number of every loss, `float(loss)`."""

import keras
import numpy as np
import tensorflow as tf

EPOCHS = 3
keras.utils.set_random_seed(1)
pictures = np.random.rand(512, 32, 32, 3).astype("float32")
labels = np.random.randint(0, 10, 512)
data = tf.data.Dataset.from_tensor_slices((pictures, labels)).batch(32).prefetch(1)
model = keras.Sequential(
    [
        keras.Input((32, 32, 3)),
        keras.layers.Conv2D(32, 3, activation="relu"),
        keras.layers.MaxPooling2D(),
        keras.layers.Conv2D(64, 3, activation="relu"),
        keras.layers.MaxPooling2D(),
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10),
    ]
)
loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.SGD(0.01)


@tf.function
def train_step(images, targets):
    with tf.GradientTape() as tape:
        loss = loss_of(targets, model(images, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


def workload():
    losses = []
    for _ in range(EPOCHS):
        for images, targets in data:
            losses.append(float(train_step(images, targets)))
    return losses
