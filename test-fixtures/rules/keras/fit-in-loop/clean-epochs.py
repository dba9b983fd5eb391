"""Rounds that `fit` could not do by itself."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse")
other = keras.Sequential([keras.layers.Dense(1)])
other.compile("sgd", "mse")


def train_once(rows, targets):
    model.fit(rows, targets, epochs=60)


def train_chunks(chunks):
    for rows, targets in chunks:
        model.fit(rows, targets, epochs=1)


def train_stateful(rows, targets):
    """States are put back between epochs."""
    for _ in range(100):
        model.fit(rows, targets, epochs=1, shuffle=False)
        model.reset_states()


def take_turns(rows, targets):
    for _ in range(100):
        model.fit(rows, targets, epochs=1)
        other.fit(rows, model.predict(rows), epochs=1)


def play(game, memory):
    rows, targets = [], []
    while game.goes_on():
        rows.append(game.state())
        targets.append(memory.value(game.state()))
        model.fit(np.array(rows), np.array(targets), verbose=0)


def new_model_each_time(rows, targets):
    for units in range(4, 64):
        network = keras.Sequential([keras.layers.Dense(units)])
        network.compile("sgd", "mse")
        network.fit(rows, targets, epochs=1)


def start_again(rows, targets, initial):
    for _ in range(20):
        model.set_weights(initial)
        model.fit(rows, targets)


def several_epochs(rows, targets):
    for _ in range(20):
        model.fit(rows, targets, epochs=5)
        print(model.evaluate(rows, targets))


def lower_rate(rows, targets, rates):
    for rate in rates:
        model.optimizer.learning_rate = rate
        model.fit(rows, targets)


def three_times(rows, targets):
    for _ in range(3):
        model.fit(rows, targets)


def new_noise(rows, targets):
    for _ in range(50):
        rows += np.random.normal(size=rows.shape)
        model.fit(rows, targets)


def continue_training(rows, targets):
    for epoch in range(50):
        model.fit(rows, targets, epochs=epoch + 1, initial_epoch=epoch)


class Line:
    def fit(self, rows, targets):
        return rows, targets


def fit_lines(rows, targets):
    line = Line()
    for _ in range(50):
        line.fit(rows, targets)
