"""Loops that hand something to lists from before them, so the session must not be cleared; models kept are the purpose."""

from tensorflow import keras


def build(units):
    model = keras.Sequential([keras.layers.Dense(units, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def epochs_needed(units, rows, targets):
    trial = build(units)
    losses = trial.fit(rows, targets, epochs=30, validation_split=0.2).history["val_loss"]
    return losses.index(min(losses)) + 1


def trained(units, rows, targets):
    epochs = epochs_needed(units, rows, targets)
    model = build(units)
    model.fit(rows, targets, epochs=epochs)
    return model


def winners(settings, rows, targets):
    ensemble = []
    for units in settings:
        model = trained(units, rows, targets)
        model.evaluate(rows, targets)
        ensemble.append(model)
    return ensemble


def layers_of(settings, rows, targets):
    hidden = []
    for units in settings:
        layer = keras.layers.Dense(units)
        hidden.append(layer)
        print(epochs_needed(units, rows, targets))  # smell (info): `epochs_needed` builds a new model for each training
