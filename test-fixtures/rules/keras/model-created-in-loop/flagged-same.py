"""The same model in every round, which can be made once."""

import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def cross_validate(folds):
    errors = []
    for train, test in folds:
        # A small network for a small table.
        model = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="relu")])  # smell: `keras.Sequential` builds a new model in every round of this loop although
        model.add(layers.Dense(1))
        model.compile(optimizer="adam", loss="mse")
        model.fit(train[0], train[1], epochs=2, verbose=0)
        errors.append(model.evaluate(test[0], test[1], verbose=0))
    return errors


def check_weights(weight_files, rows):
    for weights in weight_files:
        network = keras.applications.ResNet50(weights=None)  # smell: `keras.applications.ResNet50` builds a new model in every round of this loop although
        print(weights, network.predict(rows).mean())


def repeat(rows, targets, rounds):
    """No shape of its input is known before training, so there is nothing to put back."""
    for _ in range(rounds):
        model = keras.Sequential([layers.Dense(8), layers.Dense(1)])  # smell: `keras.Sequential` builds a new model in every round of this loop although
        model.compile("sgd", "mse")
        model.fit(rows, targets, verbose=0)


def compare_backbones(backbones, rows, targets):
    """The layers differ, although the first call does not."""
    for backbone in backbones:
        model = keras.Sequential()  # smell (info): `keras.Sequential` builds a new model in every round of this loop while
        model.add(backbone)
        model.add(layers.Dense(1))
        model.compile("sgd", "mse")
        model.fit(rows, targets, verbose=0)


if __name__ == "__main__":
    features, answers = np.ones((8, 3)), np.ones((8, 1))
    print(cross_validate([((features, answers), (features, answers))] * 4))
    repeat(features, answers, 4)
