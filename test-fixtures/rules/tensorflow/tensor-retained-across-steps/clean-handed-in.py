"""Models and losses from elsewhere, where nothing but numbers is kept, or where the tensors are needed."""

import numpy as np
import tensorflow as tf


def gradients_of(model, loss_of, images, labels):
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images))
    return loss, tape.gradient(loss, model.trainable_variables)


def train(model, loss_of, optimizer, batches):
    losses, numbers, pairs = [], [], []
    for step, (images, labels) in enumerate(batches):
        loss, gradients = gradients_of(model, loss_of, images, labels)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        losses.append(loss)
        numbers.append(float(loss))
        pairs.append((step, loss.numpy()))
    print(tf.reduce_mean(losses))
    return numbers, pairs


def meta_gradient(model, loss_of, tasks, optimizer):
    """The outer tape needs the losses of all tasks as tensors."""
    losses = []
    with tf.GradientTape() as tape:
        for images, labels in tasks:
            losses.append(loss_of(labels, model(images)))
        total = tf.add_n(losses)
    optimizer.apply_gradients(zip(tape.gradient(total, model.weights), model.weights))


def other_step(model, step, batches):
    """Whatever `step` gives; only the second function of that name takes a gradient."""
    found = []
    for images, labels in batches:
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(images))
        tape.gradient(loss, model.weights)
        loss = step(images, labels)
        found.append(loss)
    return np.mean(found)


def counted(model, loss_of, batches):
    """A dictionary of numbers, and a list that is one of the loop's own."""
    for images, labels in batches:
        round_losses = []
        loss, gradients = gradients_of(model, loss_of, images, labels)
        round_losses.append((loss, gradients))
        yield {"loss": float(loss), "parts": len(round_losses)}
