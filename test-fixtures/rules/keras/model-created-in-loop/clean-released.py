"""Each round lets go of the model before it."""

import itertools
import multiprocessing

import tensorflow as tf
from sklearn.model_selection import ParameterGrid
from tensorflow import keras
from tensorflow.keras import backend as K


def build_model(units):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def train_folds(folds):
    for features, targets in folds:
        keras.backend.clear_session()
        model = build_model(32)
        model.fit(features, targets)


def train_grid(rows, targets):
    for units, rate in itertools.product(range(8, 64), (0.1, 0.01)):
        keras.utils.clear_session()
        model = build_model(units)
        model.compile(keras.optimizers.SGD(rate), "mse")
        model.fit(rows, targets)


def train_settings(rows, targets):
    for setting in ParameterGrid({"units": list(range(8, 64)), "rate": [0.1, 0.01]}):
        K.clear_session()
        model = build_model(setting["units"])
        model.optimizer.learning_rate = setting["rate"]
        model.fit(rows, targets)


def start_over():
    K.clear_session()
    tf.random.set_seed(7)


def train_sizes(features, targets, sizes):
    for units in sizes:
        start_over()
        model = build_model(units)
        model.fit(features, targets)


def train_cleared_at_the_end(folds):
    for features, targets in folds:
        model = build_model(16)
        model.fit(features, targets)
        del model
        tf.keras.utils.clear_session()


# A process of its own per trial gives everything back when it ends.
def run_trial(units, queue):
    model = build_model(units)
    queue.put(model.count_params())


def train_in_processes(sizes):
    queue = multiprocessing.Queue()
    for units in sizes:
        process = multiprocessing.Process(target=run_trial, args=(units, queue))
        process.start()
        process.join()


def train_trial(units):
    model = build_model(units)
    history = model.fit([[0.0]], [[0.0]])
    return history.history["loss"][-1]


def train_in_pool(sizes):
    with multiprocessing.Pool(1, maxtasksperchild=1) as pool:
        return pool.map(train_trial, sizes)


# Graph mode: each round has its own graph, which goes with it.
def train_graphs(folds):
    for features, targets in folds:
        with tf.Graph().as_default():
            model = build_model(8)
            model.fit(features, targets)


def reset_graphs(folds):
    for features, targets in folds:
        tf.compat.v1.reset_default_graph()
        model = build_model(8)
        model.fit(features, targets)
