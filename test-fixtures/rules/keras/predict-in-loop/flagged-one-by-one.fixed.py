"""Loops whose predictions cannot all be made before: a cheaper way of calling is all that helps."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(4)])
memory = keras.Sequential([keras.Input((4,)), keras.layers.Dense(4)])


def stop_early(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    for row in rows:
        if model.predict_on_batch(row[None])[0].max() > 5.0:
            break


def only_some(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    found = []
    for row in rows:
        if row.sum() > 1.0:
            found.append(model.predict_on_batch(row[None])[0])
    return found


def skip_some(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    found = []
    for row in rows:
        if row.sum() < 1.0:
            continue
        found.append(model.predict_on_batch(row[None])[0])
    return found


def filtered(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    return [model.predict_on_batch(row[None])[0] for row in rows if row.sum() > 1.0]


def feed_back(count):
    series = np.linspace(0, 1, count * 4).reshape(count, 4)
    for at in range(len(series)):
        answer = model.predict_on_batch(series[at : at + 1])[0]
        series[(at + 1) % count] = answer
    return series


def feed_back_by_row(count):
    series = np.linspace(0, 1, count * 4).reshape(count, 4)
    at = 0
    for row in series:
        at += 1
        series[at % count] = model.predict_on_batch(row[None])[0]
    return series


def grow(count):
    rows = [np.linspace(0, seed, 4) for seed in range(count)]
    for row in rows:
        answer = model.predict_on_batch(row[None])[0]
        if len(rows) < 2 * count:
            rows.append(answer)
    return rows


def normalize(row):
    row -= row.mean()


def changed_before(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    found = []
    for row in rows:
        normalize(row)
        found.append(model.predict_on_batch(row[None])[0])
    return found


def rescaled_before(count):
    rows = np.linspace(1, 2, count * 4).reshape(count, 4)
    found = []
    for row in rows:
        row = row / row.max()
        found.append(model.predict_on_batch(row[None])[0])
    return found


def learn_between(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    memory.compile("sgd", "mse")
    found = []
    for row in rows:
        found.append(memory.predict_on_batch(row[None])[0])
        memory.train_on_batch(rows, rows)
    return found


def as_they_come(count):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    for row in rows:
        yield model.predict_on_batch(row[None])[0]


def whatever_comes(rows):
    return [model.predict(row[None], verbose=0)[0] for row in rows]


def one_at_a_time(count):
    rows = (np.linspace(0, seed, 4) for seed in range(count))
    return [model.predict_on_batch(row[None])[0] for row in rows]


def shown(count, callback):
    rows = np.linspace(0, 1, count * 4).reshape(count, 4)
    return [model.predict(row[None], callbacks=[callback])[0] for row in rows]
