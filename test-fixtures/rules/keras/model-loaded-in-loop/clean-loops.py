"""Loaded once, now and then, or to be kept."""

import json
import os
import pickle
from functools import lru_cache

import streamlit as st
from tensorflow import keras
from tensorflow.keras.models import load_model


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


def by_name(requests):
    classifiers = {}
    for name, images in requests:
        if name not in classifiers:
            classifiers[name] = load_model(f"{name}.keras")
        print(classifiers[name].predict(images))


def load_ensemble(paths):
    return [load_model(path) for path in paths]


def cleared(paths, images):
    for path in paths:
        keras.backend.clear_session()
        print(load_model(path).predict(images))


def compare(paths, rows):
    """Other things that are loaded."""
    for path in paths:
        with open(path, "rb") as file:
            model = pickle.load(file)
        print(model.predict(rows), json.load(open(f"{path}.json", encoding="utf-8")))


def build_each(sizes, rows, targets):
    """Built, not loaded."""
    for units in sizes:
        model = keras.Sequential([keras.layers.Dense(units)])
        model.compile("adam", "mse")
        model.fit(rows, targets)
