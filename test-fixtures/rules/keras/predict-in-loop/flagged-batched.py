"""Samples that all exist before the loop, so that one prediction serves them."""

import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])


def score(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    scores = []
    # One row after another.
    for row in rows:
        scores.append(model.predict(row[None], verbose=0)[0])  # smell: `predict` sets up
    return scores


def label(count):
    rows = [np.linspace(0, seed, 4) for seed in range(count)]
    labels = {}
    for row in rows:
        answer = model.predict(np.expand_dims(row, 0), batch_size=1, verbose=0)  # smell: `predict` sets up
        labels[float(row[0])] = (int(np.argmax(answer[0])), float(answer[0].max()))  # class and how sure
    return labels


def keep_shape(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4).astype("float32")
    answers = []
    for row in rows:
        answer = model.predict(np.array([row]), verbose=0)  # smell: `predict` sets up
        if answer.max() < 0.2:
            continue
        answers.append((row, answer))
    return answers


def by_place(rows, wanted):
    right = 0
    for place in range(len(rows)):
        scores = model.predict(rows[place : place + 1], verbose=0)  # smell: `predict` sets up
        right += int(np.argmax(scores) == wanted[place])
    return right


def list_all(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    return [model.predict(row[np.newaxis, :], verbose=0)[0] for row in rows]  # smell: `predict` sets up


def list_with_rows(count):
    rows = [np.linspace(0, seed, 4) for seed in range(count)]
    return [(row, model.predict(row[None, ...], verbose=0).max()) for row in rows]  # smell: `predict` sets up


def list_by_place(rows):
    return np.asarray([model.predict(tf.expand_dims(rows[at], 0), verbose=0)[0] for at in range(len(rows))])  # smell: `predict` sets up


class Sorter:
    def __init__(self):
        self.model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])

    def sort(self, count):
        prediction = "kept"
        rows = np.linspace(0, 1, count * 4).reshape(count, 4)
        found = {prediction: []}
        for row in rows:
            found[prediction].append(self.model.predict(row[None], verbose=0)[0])  # smell: `predict` sets up
        return found
