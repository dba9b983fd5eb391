"""Few rounds as well, but each does so little that making the model is a large part of it."""

from sklearn.model_selection import KFold
from tensorflow import keras


def build(units):
    model = keras.Sequential([keras.layers.Dense(units, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def epoch_by_epoch(rows, targets):
    for _ in range(4):
        model = build(8)  # smell: `build` builds a new model in every round
        model.load_weights("latest.weights.h5")
        model.fit(rows, targets, epochs=1)
        model.save_weights("latest.weights.h5")


def one_epoch_per_fold(rows, targets):
    for train, test in KFold(5).split(rows):
        model = build(8)  # smell: `build` builds a new model in every round
        model.fit(rows[train], targets[train])
        print(model.evaluate(rows[test], targets[test]))


def compare_checkpoints(rows):
    for name in ("first.weights.h5", "second.weights.h5", "third.weights.h5", "last.weights.h5"):
        model = build(8)  # smell: `build` builds a new model in every round
        model.load_weights(name)
        print(name, model.predict(rows).mean())


def folds_of_many_sizes(rows, targets, sizes):
    """Five folds for each of who knows how many sizes."""
    for units in sizes:
        for train, test in KFold(5).split(rows):
            model = build(units)  # smell (info): `build` builds a new model for each training in this loop
            model.fit(rows[train], targets[train], epochs=20)
            print(units, model.evaluate(rows[test], targets[test]))
