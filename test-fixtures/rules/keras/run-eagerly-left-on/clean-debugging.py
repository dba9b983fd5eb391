"""Eager only while somebody is looking."""

import argparse
import os

import numpy as np
import tensorflow as tf
from tensorflow import keras

DEBUG = os.environ.get("DEBUG") == "1"

model = keras.Sequential([keras.layers.Dense(10)])
model.compile("adam", "mse", run_eagerly=DEBUG)
model.compile("adam", "mse", run_eagerly=False)
model.compile("adam", "mse", run_eagerly=None)
model.compile("adam", "mse")
model.run_eagerly = False

if DEBUG:
    tf.config.run_functions_eagerly(True)
    model.run_eagerly = True

if False:
    tf.config.run_functions_eagerly(True)
    model.compile("adam", "mse", run_eagerly=True)

parser = argparse.ArgumentParser()
parser.add_argument("--eager", action="store_true")
options = parser.parse_args()
tf.config.run_functions_eagerly(options.eager)
model.compile("adam", "mse", run_eagerly=options.eager)
if options.eager:
    model.compile("adam", "mse", run_eagerly=True)


def debug_one_batch(batch):
    model.compile("adam", "mse", run_eagerly=True)
    model.train_on_batch(batch)


def look_inside(batch):
    """A stretch of eager code, switched back at its end."""
    tf.config.run_functions_eagerly(True)
    model(batch)
    tf.config.run_functions_eagerly(False)


def train(model, is_eager=True):
    """The caller decides."""
    model.compile("adam", "mse", run_eagerly=is_eager)


class Described(keras.Model):
    """Looks at values, which a graph does not have."""

    def train_step(self, data):
        words = [word.decode() for word in data[0].numpy()]
        return {"loss": float(np.mean([len(word) for word in words]))}


described = Described()
described.compile("adam", run_eagerly=True)
described.run_eagerly = True


def edit_distance(expected, predicted):
    return np.mean([len(word) for word in expected.numpy()]) - tf.reduce_mean(predicted)


def exact_matches(expected, predicted):
    breakpoint()
    return tf.equal(expected, predicted)


model.compile("adam", loss=edit_distance, run_eagerly=True)
model.compile("adam", "mse", metrics=["mae", exact_matches], run_eagerly=True)


class Scaled(keras.layers.Layer):
    def call(self, inputs):
        return tf.py_function(np.log1p, [inputs], tf.float32)


def switched_by_word(mode):
    tf.config.run_functions_eagerly(mode == "eager")


print(tf.config.functions_run_eagerly(), model.run_eagerly)


def show_the_way(features, targets):
    """A few rows and one epoch, to see what happens inside."""
    shown = keras.Sequential([keras.layers.Dense(1)])
    shown.compile("adam", "mse", run_eagerly=True)
    shown.fit(features[:64], targets[:64], verbose=0)
