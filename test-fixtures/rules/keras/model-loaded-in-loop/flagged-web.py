"""Web servers that load their model for every request."""

import gradio as gr
import numpy as np
import tensorflow as tf
from fastapi import APIRouter
from flask import Flask, jsonify, request
from flask_restful import Resource
from rest_framework.decorators import api_view
from tensorflow.keras.models import load_model

app = Flask(__name__)
router = APIRouter()
MODEL_PATH = "digits.keras"


@app.route("/predict", methods=["POST"])
def predict():
    model = load_model(MODEL_PATH)  # smell: `load_model` makes the model anew for every request
    scores = model.predict(np.array(request.json["rows"]))
    return jsonify(scores.argmax(axis=1).tolist())


def classify(rows):
    path = "digits.keras"
    model = load_model(path)
    return model.predict(rows).argmax(axis=1)


@router.post("/classify")
async def answer(rows: list):
    return classify(np.array(rows)).tolist()  # smell: `classify` makes the model anew


class Digits(Resource):
    def post(self):
        model = tf.keras.applications.ResNet50()  # smell: `tf.keras.applications.ResNet50` makes the model anew
        return model.predict(np.array(request.json["rows"])).tolist()


@api_view(["POST"])
def rate(message):
    model = load_model("ratings.keras")  # smell: `load_model` makes the model anew
    return model.predict(message.data["rows"])


def describe(picture):
    model = load_model("pictures.keras")  # smell: `load_model` makes the model anew
    return model.predict(picture[None])[0]


gr.Interface(fn=describe, inputs="image", outputs="label").launch()
