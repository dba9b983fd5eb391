"""Copies that are wanted, few or let go."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse")


def average(rows, targets):
    """Every copy goes into the mean."""
    kept = []
    for _ in range(50):
        model.fit(rows, targets)
        kept.append(model.get_weights())
    model.set_weights([np.mean(parts, axis=0) for parts in zip(*kept)])


def keep_best(rows, targets):
    best, best_loss = None, float("inf")
    for _ in range(50):
        loss = model.fit(rows, targets).history["loss"][-1]
        if loss < best_loss:
            best, best_loss = model.get_weights(), loss
    model.set_weights(best)


def keep_last(rows, targets):
    """Each copy takes the place of the one before it."""
    for _ in range(50):
        before = model.get_weights()
        model.fit(rows, targets)
        print(np.abs(model.get_weights()[0] - before[0]).max())
    return before


def ask_clients(clients):
    weights = []
    for rows, targets in clients:
        client = keras.Sequential([keras.layers.Dense(1)])
        client.compile("sgd", "mse")
        client.fit(rows, targets)
        weights.append(client.get_weights())
    return weights[0]


def return_all(rows, targets):
    kept = []
    for _ in range(50):
        model.fit(rows, targets)
        kept.append(model.get_weights())
    return kept


def few(rows, targets):
    kept = []
    for _ in range(3):
        model.fit(rows, targets)
        kept.append(model.get_weights())
    return kept[0]


def now_and_then(rows, targets):
    kept = []
    for epoch in range(500):
        model.fit(rows, targets)
        if epoch % 100 == 0:
            kept.append(model.get_weights())
    return kept[-1]


def bounded(rows, targets):
    kept = []
    for _ in range(500):
        model.fit(rows, targets)
        kept.append(model.get_weights())
        if len(kept) > 5:
            kept.pop(0)
    return kept[0]
