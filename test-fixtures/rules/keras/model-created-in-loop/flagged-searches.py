"""Searches that call their objective once per trial."""

import optuna
from hyperopt import fmin, hp, tpe
from tensorflow import keras


def objective(trial):
    """How good are so many units?"""
    model = keras.Sequential([keras.layers.Dense(trial.suggest_int("units", 4, 64))])  # smell (info): `keras.Sequential` builds a new model in every trial
    model.compile("adam", "mse")
    model.fit([[0.0]], [[0.0]], verbose=0)
    return model.evaluate([[0.0]], [[0.0]], verbose=0)


def objective_on(trial, features, targets):
    model = build(trial.suggest_int("units", 4, 64))  # smell (info): `build` builds a new model in every trial of this search
    return model.fit(features, targets).history["loss"][-1]


def build(units):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def loss_of(space):
    model = build(int(space["units"]))  # smell (info): `build` builds a new model in every trial
    return model.fit([[0.0]], [[0.0]]).history["loss"][-1]


def search(features, targets):
    study = optuna.create_study(direction="minimize")
    study.optimize(objective, n_trials=20)
    study.optimize(lambda trial: objective_on(trial, features, targets), n_trials=20)
    fmin(fn=loss_of, space={"units": hp.quniform("units", 4, 64, 1)}, algo=tpe.suggest, max_evals=20)
