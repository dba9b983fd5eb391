"""A random start that fails is thrown away: the next round needs another one."""

from tensorflow import keras


def build():
    model = keras.Sequential([keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def until_good(rows, targets):
    loss = 1.0
    while loss > 0.1:
        model = build()
        history = model.fit(rows, targets, epochs=10)
        losses = history.history["loss"]
        loss = losses[-1]
    return loss


def until_found(rows, targets):
    attempts = 0
    while True:
        attempts += 1
        model = build()
        model.fit(rows, targets, epochs=10)
        if model.evaluate(rows, targets) < 0.1:
            print("good after", attempts)
            break
