"""Samples that all exist before the loop, so that one prediction serves them."""

import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])


def score(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    scores = []
    # One row after another.
    outputs = model.predict(rows, verbose=0)
    for output in outputs:
        scores.append(output)
    return scores


def label(count):
    rows = [np.linspace(0, seed, 4) for seed in range(count)]
    labels = {}
    outputs = model.predict(np.stack(rows), verbose=0)
    for row, output in zip(rows, outputs):
        answer = output
        labels[float(row[0])] = (int(np.argmax(answer)), float(answer.max()))  # class and how sure
    return labels


def keep_shape(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4).astype("float32")
    answers = []
    outputs = model.predict(rows, verbose=0)
    for row, output in zip(rows, outputs):
        answer = output[None]
        if answer.max() < 0.2:
            continue
        answers.append((row, answer))
    return answers


def by_place(rows, wanted):
    right = 0
    outputs = model.predict(rows, verbose=0)
    for place in range(len(rows)):
        scores = outputs[place : place + 1]
        right += int(np.argmax(scores) == wanted[place])
    return right


def list_all(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    return list(model.predict(rows, verbose=0))


def list_with_rows(count):
    rows = [np.linspace(0, seed, 4) for seed in range(count)]
    return [(row, output[None].max()) for row, output in zip(rows, model.predict(np.stack(rows), verbose=0))]


def list_by_place(rows):
    outputs = model.predict(np.stack(rows), verbose=0)
    return np.asarray([outputs[at] for at in range(len(rows))])


class Sorter:
    def __init__(self):
        self.model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])

    def sort(self, count):
        prediction = "kept"
        rows = np.linspace(0, 1, count * 4).reshape(count, 4)
        found = {prediction: []}
        outputs = self.model.predict(rows, verbose=0)
        for output in outputs:
            found[prediction].append(output)
        return found
