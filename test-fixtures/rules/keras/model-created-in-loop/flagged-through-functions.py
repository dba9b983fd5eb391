"""Models that go through functions, tuples and names of the module on their way."""

import tensorflow as tf


def train(units, features, targets):
    network = tf.keras.Sequential([tf.keras.layers.Dense(units), tf.keras.layers.Dense(1)])
    network.compile("adam", "mse")
    history = network.fit(features, targets, verbose=0)
    return network, history


def search(features, targets):
    scores = {}
    for units in range(8, 64):
        network, history = train(units, features, targets)  # smell (info): `train` builds a new model
        scores[units] = (history.history["loss"][-1], network.evaluate(features, targets))
    return scores


def fitted(network, features):
    network.fit(features, features)
    return network


def autoencoders(features):
    for width in range(2, 40):
        network = tf.keras.Sequential([tf.keras.layers.Dense(width)])  # smell (info): `tf.keras.Sequential` builds
        network.compile("adam", "mse")
        print(fitted(network, features).evaluate(features, features))


def score():
    return classifier.evaluate(features, labels, verbose=0)


features, labels = tf.keras.datasets.mnist.load_data()[0]
for width in range(30):
    classifier = tf.keras.Sequential([tf.keras.layers.Dense(width)])  # smell (info): `tf.keras.Sequential` builds
    classifier.compile("adam", "mse")
    classifier.fit(features, labels)
    print(score())
