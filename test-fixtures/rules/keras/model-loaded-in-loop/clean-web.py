"""Servers that keep their model, or have to look which one is asked for."""

from functools import lru_cache

import numpy as np
from fastapi import FastAPI
from flask import Flask, request
from tensorflow.keras import Sequential, layers
from tensorflow.keras.models import load_model

app = Flask(__name__)
api = FastAPI()
model = load_model("digits.keras")
loaded = None


@app.route("/predict", methods=["POST"])
def predict():
    return model.predict(np.array(request.json["rows"])).tolist()


@lru_cache(maxsize=4)
def remembered(path):
    return load_model(path)


@api.post("/remembered")
def answer(rows: list):
    return remembered("digits.keras").predict(np.array(rows)).tolist()


@app.route("/lazy", methods=["POST"])
def predict_lazily():
    global loaded
    if loaded is None:
        loaded = load_model("digits.keras")
    return loaded.predict(np.array(request.json["rows"])).tolist()


@app.route("/models/<name>", methods=["POST"])
def predict_with(name):
    chosen = load_model(f"models/{name}.keras")
    return chosen.predict(np.array(request.json["rows"])).tolist()


@app.route("/train", methods=["POST"])
def train():
    network = Sequential([layers.Dense(8), layers.Dense(1)])
    network.compile("adam", "mse")
    network.fit(np.array(request.json["rows"]), np.array(request.json["targets"]))
    network.save("trained.keras")
    return "done"


class Registry:
    """Not a web framework: `route` is a method of our own."""

    def route(self, path):
        return lambda function: function


registry = Registry()


@registry.route("/once")
def once():
    network = load_model("digits.keras")
    return network.predict(np.ones((1, 64)))


print(once())
