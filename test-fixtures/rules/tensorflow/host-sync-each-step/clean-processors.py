"""Without an accelerator nothing works ahead of the program."""

import os

os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import tensorflow as tf

weights = tf.Variable(tf.ones([4, 1]))


def train(dataset: tf.data.Dataset):
    for features, target in dataset:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(features @ weights - target))
        weights.assign_sub(0.1 * tape.gradient(loss, weights))
        print(loss.numpy())
