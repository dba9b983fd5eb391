"""Training loops that read the loss in every step only to show it or to add it up."""

import logging

import tensorflow as tf
from tensorflow import keras
from tqdm import tqdm

model = keras.Sequential([keras.layers.Dense(10)])
optimizer = keras.optimizers.Adam()
loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
logger = logging.getLogger(__name__)


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


def printed(dataset, epochs):
    for epoch in range(epochs):
        for step, (images, labels) in enumerate(dataset):
            loss = train_step(images, labels)
            print(epoch, step, loss.numpy())
#                              ^^^^ smell: `loss` is printed or logged in every step, so the program waits for the device each time instead of preparing the next step; show it every hundred steps, or a mean once per epoch.


def printed_in_texts(dataset: tf.data.Dataset):
    for images, labels in dataset:
        loss = train_step(images, labels)
        print(f"loss {loss:.3f}")  # smell: `loss` is printed
        print("loss %.3f" % float(loss))  # smell: `loss` is printed
        print("loss {:.3f}".format(loss))  # smell: `loss` is printed
        print("loss " + str(round(float(loss), 3)))  # smell: `loss` is printed


def logged(batches):
    for images, labels in batches:
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        logging.info("loss %s", loss)  # smell: `loss` is printed or logged
        logger.info("loss %f", loss.numpy())  # smell: `loss` is printed or logged


def on_a_bar(dataset: tf.data.Dataset):
    bar = tqdm(dataset)
    for images, labels in bar:
        loss = train_step(images, labels)
        bar.set_postfix(loss=float(loss))  # smell: `loss` is printed or logged


def summed(dataset: tf.data.Dataset, epochs):
    for epoch in range(epochs):
        total = 0.0
        for images, labels in dataset:
            loss = train_step(images, labels)
            total += float(loss)
#           ^^^^^^^^^^^^^^^^^^^^ smell: `total` adds up a number read from the device in every step, so the program waits for the device each time; add up on the device, for example with `keras.metrics.Mean`, and read it once per epoch.
        print(epoch, total)


def named_first(dataset: tf.data.Dataset):
    total = 0.0
    for images, labels in dataset:
        loss = train_step(images, labels)
        number = loss.numpy()
        total += number * 32  # smell: `total` adds up
        print(number)  # smell: `loss` is printed
    return total


def running_mean(dataset: tf.data.Dataset):
    mean = keras.metrics.Mean()
    for images, labels in dataset:
        mean.update_state(train_step(images, labels))
        print("mean", mean.result().numpy())  # smell: `mean.result()` is printed


def by_slices(images, labels, steps):
    for step in range(steps):
        loss = train_step(images[step * 32 : step * 32 + 32], labels[step * 32 : step * 32 + 32])
        print(step, float(loss))  # smell: `loss` is printed


def by_iterator(dataset, steps):
    batches = iter(dataset)
    for step in range(steps):
        images, labels = next(batches)
        print(step, float(train_step(images, labels)))  # smell: `train_step(images, labels)` is printed
