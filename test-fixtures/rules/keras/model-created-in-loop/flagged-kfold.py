"""Cross-validation of a small regression network."""

import numpy as np
from sklearn.model_selection import KFold
from tensorflow import keras
from tensorflow.keras import layers


def build_model(n_features):
    model = keras.Sequential(
        [
            keras.Input(shape=(n_features,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(1),
        ]
    )
    model.compile(optimizer="adam", loss="mse", metrics=["mae"])
    return model


def cross_validate(features, targets):
    errors = []
    for train, test in KFold(n_splits=10, shuffle=True).split(features):
        model = build_model(features.shape[1])
#               ^^^^^^^^^^^ smell: `build_model` builds a new model in every round of this loop
        model.fit(features[train], targets[train], epochs=2, verbose=0)
        errors.append(model.evaluate(features[test], targets[test], verbose=0)[1])
    return np.mean(errors)


def repeat_with_seeds(features, targets, seeds):
    """Two loops around one call: the model is made in every round of both."""
    errors = []
    for seed in seeds:
        for train, test in KFold(n_splits=5, shuffle=True, random_state=seed).split(features):
            # A fresh network for each fold.
            model = build_model(features.shape[1])  # smell: `build_model` builds a new model
            model.fit(features[train], targets[train], epochs=2, verbose=0)
            errors.append(model.evaluate(features[test], targets[test], verbose=0)[1])
            del model
    return errors
