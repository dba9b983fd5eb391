"""Made once, however it looks."""

import os
from functools import lru_cache

import streamlit as st
from tensorflow import keras
from tensorflow.keras.models import load_model

model = keras.Sequential([keras.layers.Dense(8), keras.layers.Dense(1)])
model.compile("adam", "mse")
initial = model.get_weights()


def train_folds(folds):
    for features, targets in folds:
        model.set_weights(initial)
        model.fit(features, targets)


for attempt in range(1):
    single = keras.Sequential([keras.layers.Dense(4)])
    single.compile("adam", "mse")
    single.summary()


def first_readable(paths, images):
    for path in paths:
        if os.path.exists(path):
            classifier = load_model(path)
            print(classifier.predict(images))
            break


def first_that_loads(paths, images):
    for path in paths:
        try:
            classifier = load_model(path)
        except OSError:
            continue
        return classifier.predict(images)
    return None


@lru_cache(maxsize=1)
def shared_classifier():
    return load_model("classifier.keras")


@st.cache_resource
def cached_classifier(path):
    return load_model(path)


def label_all(batches):
    for images in batches:
        print(shared_classifier().predict(images))
        print(cached_classifier("classifier.keras").predict(images))


def label_lazily(batches):
    classifier = None
    for images in batches:
        if classifier is None:
            classifier = load_model("classifier.keras")
        print(classifier.predict(images))


def by_name(requests):
    classifiers = {}
    for name, images in requests:
        if name not in classifiers:
            classifiers[name] = load_model(f"{name}.keras")
        print(classifiers[name].predict(images))


def train_with_fallback(batches):
    for images, labels in batches:
        try:
            model.train_on_batch(images, labels)
        except ValueError:
            wider = keras.Sequential([keras.layers.Dense(64), keras.layers.Dense(1)])
            wider.compile("adam", "mse")
            wider.train_on_batch(images, labels)


def train_now_and_then(batches):
    for step, (images, labels) in enumerate(batches):
        if step % 1000 == 0:
            probe = keras.models.clone_model(model)
            probe.compile("adam", "mse")
            probe.evaluate(images, labels)


def first_that_fits(sizes, rows, limit):
    for units in sizes:
        if units * len(rows) < limit:
            fitting = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
            fitting.compile("adam", "mse")
            fitting.fit(rows, rows)
            break


if False:
    for units in range(4, 64):
        trial = keras.Sequential([keras.layers.Dense(units)])
        trial.compile("adam", "mse")
        trial.summary()
