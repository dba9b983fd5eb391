"""Numbers read now and then, kept, decided by, or needed for something else anyway."""

import time

import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(10)])
optimizer = keras.optimizers.Adam()
loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    print("traced with", loss)
    tf.print("loss", loss)
    return loss


def now_and_then(dataset: tf.data.Dataset, verbose):
    for step, (images, labels) in enumerate(dataset):
        loss = train_step(images, labels)
        if step % 100 == 0:
            print(step, float(loss))
        elif verbose:
            print(f"{loss:.3f}")
        verbose and print(loss.numpy())
        print(step, float(loss) if verbose else "")


def skips_most(dataset: tf.data.Dataset):
    for step, (images, labels) in enumerate(dataset):
        loss = train_step(images, labels)
        if step % 100:
            continue
        print(step, float(loss))


def kept(dataset: tf.data.Dataset):
    losses = []
    for images, labels in dataset:
        loss = train_step(images, labels)
        losses.append(float(loss))
    return losses


def kept_and_shown(dataset: tf.data.Dataset):
    """The list needs the numbers anyway."""
    losses = []
    for images, labels in dataset:
        loss = train_step(images, labels)
        losses.append(float(loss))
        print(float(loss))
    return losses


def named_and_kept(dataset: tf.data.Dataset):
    losses = []
    total = 0.0
    for images, labels in dataset:
        number = float(train_step(images, labels))
        losses.append(number)
        total += number
    return losses, total


def kept_as_tensors(dataset: tf.data.Dataset):
    losses = []
    for images, labels in dataset:
        loss = train_step(images, labels)
        losses.append(loss)
        print(float(loss))
    return np.mean(losses)


def summed_on_the_device(dataset: tf.data.Dataset):
    total = 0.0
    for images, labels in dataset:
        total += train_step(images, labels)
    return float(total)


def once_per_epoch(dataset: tf.data.Dataset, epochs):
    mean = keras.metrics.Mean()
    for epoch in range(epochs):
        mean.reset_state()
        for images, labels in dataset:
            loss = train_step(images, labels)
            mean.update_state(loss)
        print(epoch, float(loss), mean.result().numpy())


def all_data_at_once(images, labels, epochs):
    for epoch in range(epochs):
        loss = train_step(images, labels)
        print(epoch, float(loss))


def fits_a_line(images, labels, rates):
    for rate in rates:
        for step in range(1000):
            loss = train_step(images, labels)
            print(rate, step, float(loss))


def stops_when_good(dataset: tf.data.Dataset):
    for images, labels in dataset:
        loss = train_step(images, labels)
        print(float(loss))
        if loss < 0.01:
            break


def stops_when_broken(dataset: tf.data.Dataset):
    for images, labels in dataset:
        loss = train_step(images, labels)
        number = loss.numpy()
        print(number)
        if np.isnan(number):
            raise ValueError("diverged")


def plays(environment, dataset):
    """The next state depends on what the model says."""
    state = environment.reset()
    for images, labels in dataset:
        action = int(tf.argmax(model(state)[0]))
        state, reward, done, _ = environment.step(action)
        loss = train_step(images, labels)
        print(reward, float(loss))


def chooses(dataset: tf.data.Dataset, choose):
    for images, labels in dataset:
        scores = model(images).numpy()
        loss = train_step(choose(images, scores), labels)
        print(float(loss))


def takes_the_time(dataset: tf.data.Dataset):
    for images, labels in dataset:
        start = time.perf_counter()
        loss = train_step(images, labels)
        print(float(loss), time.perf_counter() - start)


def few_steps(dataset: tf.data.Dataset, images, labels):
    for _ in range(5):
        print(float(train_step(images, labels)))
    for first, seconds in dataset:
        print(float(train_step(first, seconds)))
        break


def no_numbers(dataset: tf.data.Dataset):
    for step, (images, labels) in enumerate(dataset):
        loss = train_step(images, labels)
        print(step, images.shape, loss.shape, loss.dtype, type(loss))


def looks_at_data(dataset: tf.data.Dataset):
    for images, labels in dataset:
        print(labels.numpy(), tf.reduce_mean(images).numpy())


class Model(keras.Model):
    def train_step(self, data):
        for images, labels in data:
            loss = train_step(images, labels)
            print(float(loss))
        return {"loss": loss}


def test_training(dataset: tf.data.Dataset):
    for images, labels in dataset:
        print(float(train_step(images, labels)))
