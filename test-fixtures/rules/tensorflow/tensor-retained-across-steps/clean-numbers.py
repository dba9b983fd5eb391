"""Numbers are kept, not tensors; or what is kept stays small."""

from collections import deque

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
    optimizer.apply_gradients(zip(tape.gradient(loss, model.weights), model.weights))
    return loss


def as_numbers(dataset: tf.data.Dataset):
    first, second, third, fourth = [], [], [], {}
    for step, (images, labels) in enumerate(dataset):
        loss = train_step(images, labels)
        first.append(float(loss))
        second.append(loss.numpy())
        third.append(loss.numpy().item())
        fourth[step] = np.asarray(loss)
    return first, second, third, fourth


def running_mean(dataset: tf.data.Dataset):
    mean = keras.metrics.Mean()
    for images, labels in dataset:
        mean.update_state(train_step(images, labels))
    return float(mean.result())


def last_hundred(dataset: tf.data.Dataset):
    recent = deque(maxlen=100)
    for images, labels in dataset:
        recent.append(train_step(images, labels))
    return recent


def emptied_each_epoch(dataset: tf.data.Dataset, epochs):
    losses = []
    for _ in range(epochs):
        for images, labels in dataset:
            losses.append(train_step(images, labels))
            if len(losses) == 50:
                losses.clear()


def let_go_after_each_epoch(dataset: tf.data.Dataset, epochs):
    cleared, replaced, cut = [], [], []
    for epoch in range(epochs):
        for images, labels in dataset:
            loss = train_step(images, labels)
            cleared.append(loss)
            replaced.append(loss)
            cut.append(loss)
        print(epoch, np.mean(cleared), np.max(replaced), np.min(cut))
        cleared.clear()
        replaced = []
        del cut[:]


def fresh_each_epoch(dataset: tf.data.Dataset, epochs):
    for epoch in range(epochs):
        losses = []
        for images, labels in dataset:
            losses.append(train_step(images, labels))
        print(epoch, np.mean(losses))


def train_epoch(dataset: tf.data.Dataset):
    losses = []
    for images, labels in dataset:
        losses.append(train_step(images, labels))
    return np.mean(losses)


def one_per_epoch(dataset: tf.data.Dataset, epochs):
    """A tensor after each pass over the data, not after each step."""
    by_epoch, by_pass = [], []
    for _ in range(epochs):
        for images, labels in dataset:
            loss = train_step(images, labels)
        by_epoch.append(loss)
        by_pass.append(train_epoch(dataset))
    return by_epoch, by_pass


def now_and_then(dataset: tf.data.Dataset):
    losses = []
    for step, (images, labels) in enumerate(dataset):
        loss = train_step(images, labels)
        if step % 100 == 0:
            losses.append(loss)
    return losses


def few_steps(images, labels):
    losses = []
    for _ in range(5):
        losses.append(train_step(images, labels))
    print(losses)


def latest_only(dataset: tf.data.Dataset):
    state = {}
    for images, labels in dataset:
        state["loss"] = train_step(images, labels)
        state["images"] = images
    return state


def joined(dataset: tf.data.Dataset):
    parts = []
    for images, _ in dataset:
        parts.append(model(images))
    return tf.concat(parts, axis=0)


def stacked(images, steps):
    outputs = []
    with tf.GradientTape() as tape:
        for _ in range(steps):
            images = model(images)
            outputs.append(images)
        loss = tf.reduce_mean(tf.stack(outputs))
    return tape.gradient(loss, model.weights)


def once(batch):
    kept = []
    for images, labels in batch:
        kept.append(train_step(images, labels))
        break
    return kept


if False:
    forgotten = []
    for images, labels in tf.data.Dataset.from_tensor_slices(([1.0], [1])):
        forgotten.append(train_step(images, labels))


def summed(dataset: tf.data.Dataset, epochs):
    """The sum of an epoch is one number, once per epoch."""
    sums, means = [], []
    for _ in range(epochs):
        total = 0
        for images, labels in dataset:
            total += train_step(images, labels)
        sums.append(total)
        means.append(total / 10)
    return sums, means


def all_rows_in_each_epoch(images, labels, epochs):
    """One loss per epoch, which is one step over all rows here."""
    losses = []
    for epoch in range(epochs):
        losses.append(train_step(images, labels))
        print(epoch, losses[-1].numpy())
    return losses
