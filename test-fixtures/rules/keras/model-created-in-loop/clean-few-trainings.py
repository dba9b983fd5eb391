"""A few long trainings: each fold or size needs a new model, and making it is a small part of the work."""

import time

from sklearn.model_selection import KFold, RepeatedKFold, StratifiedKFold
from tensorflow import keras

FOLDS = 4


def build(units):
    model = keras.Sequential([keras.layers.Dense(units, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def cross_validate(features, targets):
    losses = []
    for train, test in KFold(n_splits=5, shuffle=True).split(features):
        model = build(8)
        model.fit(features[train], targets[train], epochs=50)
        losses.append(model.evaluate(features[test], targets[test]))
    return losses


def cross_validate_by_class(features, classes, epochs):
    folds = StratifiedKFold(FOLDS)
    for number, (train, test) in enumerate(folds.split(features, classes)):
        model = build(8)
        model.fit(features[train], classes[train], epochs=epochs)
        print(number, model.evaluate(features[test], classes[test]))


def cross_validate_twice(features, targets):
    for train, test in RepeatedKFold(n_splits=2, n_repeats=2).split(features):
        model = build(8)
        model.fit(features[train], targets[train], epochs=50)
        print(model.evaluate(features[test], targets[test]))


def train(units, features, targets):
    model = build(units)
    return model.fit(features, targets, epochs=20).history["loss"][-1]


def compare_sizes(features, targets):
    return {units: train(units, features, targets) for units in (8, 16, 32)}


def train_longer_and_longer(features, targets):
    network = keras.models.load_model("network.keras")
    for epochs in (10, 100):
        network.compile("adam", "mse")
        network.fit(features, targets, epochs=epochs)


def train_and_tell(model, features, targets, epochs=20):
    model.fit(features, targets, epochs=epochs, verbose=0)


def rates_and_repeats(features, targets):
    """Twelve trainings in all, by a function of the file."""
    for rate in (0.1, 0.01, 0.001, 0.0001):
        optimizer = keras.optimizers.Adam(rate)
        for repeat in range(3):
            model = build(8)
            model.compile(optimizer, "mse")
            train_and_tell(model, features, targets)
            print(rate, repeat, model.evaluate(features, targets))


def a_few_sizes(features, targets):
    """What Keras keeps of so few models is nothing to speak of."""
    for units in (8, 16, 32, 64):
        model = build(units)
        model.fit(features, targets)
        print(units, model.evaluate(features, targets))


def how_long_it_takes(sizes):
    """Building is what is measured here."""
    for units in sizes:
        started = time.perf_counter()
        model = build(units)
        model.predict([[0.0]], verbose=0)
        print(units, time.perf_counter() - started)
