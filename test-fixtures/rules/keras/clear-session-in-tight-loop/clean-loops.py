"""Clears that belong to models that are made anew."""

import numpy as np
from tensorflow import keras
from tensorflow.keras import backend as K

from project.models import make_model


def build(units):
    return keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])


def train_sizes(rows, targets, sizes):
    for units in sizes:
        K.clear_session()
        model = build(units)
        model.compile("adam", "mse")
        model.fit(rows, targets)


def train_unknown(rows, targets, sizes, teacher):
    """Who knows what `make_model` does."""
    reference = build(4)
    for units in sizes:
        K.clear_session()
        student = make_model(units)
        student.fit(rows, reference.predict(rows))


def clear_once(batches):
    model = build(4)
    K.clear_session()
    for batch in batches:
        print(model.predict(np.asarray(batch)))


def load_each(paths, rows):
    for path in paths:
        K.clear_session()
        print(keras.models.load_model(path).predict(rows))


def predict_handed_over(model, batches):
    """The model may be anything."""
    for batch in batches:
        print(model.predict(batch))
        K.clear_session()


def search_grid(rows, targets, grid):
    """Each cell of the grid has a model of its own."""
    for units in grid:
        for rate in (0.1, 0.01):
            K.clear_session()
            model = build(units)
            model.compile(keras.optimizers.SGD(rate), "mse")
            model.fit(rows, targets)


def keeps_memory(batches):
    """Without a garbage collection, clearing costs little."""
    model = build(4)
    for batch in batches:
        print(model.predict(np.asarray(batch)))
        keras.utils.clear_session(free_memory=False)


class Session:
    def clear_session(self):
        return None


def close_all(sessions: list):
    for _ in sessions:
        Session().clear_session()
