"""Search over hyper-parameters, one model per setting."""

import itertools

import tensorflow as tf
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Model


class Classifier(tf.keras.Model):
    def __init__(self, units):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(units, activation="relu")
        self.scores = tf.keras.layers.Dense(10)

    def call(self, inputs):
        return self.scores(self.hidden(inputs))


def search_units(images, labels, sizes):
    best = 0.0
    for units in sizes:
        classifier = Classifier(units)  # smell (info): `Classifier` builds a new model in every round
        classifier.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        history = classifier.fit(images, labels, validation_split=0.2)
        best = max(best, history.history["val_accuracy"][-1])
    return best


def search_grid(images, labels):
    results = {}
    for filters, rate in itertools.product([16, 32, 64], [1e-2, 1e-3, 1e-4]):
        inputs = Input((32, 32, 3))
        outputs = Dense(10)(Flatten()(Conv2D(filters, 3)(inputs)))
        network = Model(inputs, outputs)
        #         ^^^^^ smell (info): `Model` builds a new model in every round of this loop
        network.compile(tf.keras.optimizers.Adam(rate), "mse")
        results[filters, rate] = network.fit(images, labels).history["loss"][-1]
    return results


def compare_backbones(images, labels, shape):
    trial = 0
    while trial < 20:
        backbone = tf.keras.applications.MobileNetV2(shape, weights=None, classes=10)  # smell: `tf.keras.applications.MobileNetV2` builds
        backbone.compile(loss="sparse_categorical_crossentropy")
        backbone.fit(images, labels)
        trial += 1


class Tuner:
    """The model is made in a method that the loop calls, and kept on the object only."""

    def __init__(self, units):
        self.units = units
        self.network = Classifier(units)

    def score(self, images, labels):
        self.network.compile("adam", "mse")
        self.network.fit(images, labels, verbose=0)
        return self.network.evaluate(images, labels, verbose=0)


def tune(images, labels, sizes):
    return min(Tuner(units).score(images, labels) for units in sizes)  # smell (info): `Tuner` builds a new model
