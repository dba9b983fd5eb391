"""Searches that clear up after each trial by themselves, or are told to."""

import keras_tuner
import optuna
from tensorflow import keras


def build_model(hp):
    model = keras.Sequential([keras.layers.Dense(hp.Int("units", 8, 64)), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def tune(features, targets):
    tuner = keras_tuner.RandomSearch(build_model, objective="val_loss", max_trials=20)
    tuner.search(features, targets, validation_split=0.2)
    return tuner.get_best_models()[0]


def objective(trial):
    keras.backend.clear_session()
    model = keras.Sequential([keras.layers.Dense(trial.suggest_int("units", 4, 64))])
    model.compile("adam", "mse")
    return model.fit([[0.0]], [[0.0]]).history["loss"][-1]


study = optuna.create_study()
study.optimize(objective, n_trials=20)


class Planner:
    """Not a search of a library."""

    def optimize(self, plan, n_trials):
        return plan(n_trials)


def plan(count):
    model = keras.Sequential([keras.layers.Dense(count)])
    model.compile("adam", "mse")
    return model.fit([[0.0]], [[0.0]]).history["loss"][-1]


Planner().optimize(plan, n_trials=20)
