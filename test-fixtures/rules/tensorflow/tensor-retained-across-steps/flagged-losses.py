"""Training loops that keep the loss tensor of every step."""

import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(10)])
optimizer = keras.optimizers.Adam()
loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
losses = []


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


def train(dataset, epochs):
    history = []
    for epoch in range(epochs):
        for images, labels in dataset:
            with tf.GradientTape() as tape:
                loss = loss_of(labels, model(images, training=True))
            gradients = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(gradients, model.trainable_variables))
            history.append(loss)
#           ^^^^^^^^^^^^^^^^^^^^ smell (info): `history` keeps a tensor of every step, so none of them can be freed while training runs; keep its number instead, for example `float(loss)`.
        print(epoch, history[-1])


def train_compiled(dataset: tf.data.Dataset):
    for images, labels in dataset:
        losses.append(train_step(images, labels))  # smell (info): `losses` keeps a tensor of every step


def evaluate(files):
    dataset = tf.data.TFRecordDataset(files).batch(32)
    by_step = {}
    for step, (images, labels) in enumerate(dataset):
        by_step[step] = tf.reduce_mean(keras.losses.mse(labels, model(images)))  # smell (info): `by_step` keeps a tensor
    return max(by_step, key=by_step.get)


class Trainer:
    def __init__(self, dataset):
        self.dataset = dataset
        self.losses = []

    def step(self, images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images))
        optimizer.apply_gradients(zip(tape.gradient(loss, model.weights), model.weights))
        # Kept for the plot at the end.
        self.losses.append(loss)  # smell (info): `self.losses` keeps a tensor of every step

    def run(self, epochs):
        for _ in range(epochs):
            for images, labels in self.dataset:
                self.step(images, labels)
