"""A service that loads its model for every request."""

from fastapi import FastAPI
from flask import Flask, request
from transformers import pipeline

app = FastAPI()
site = Flask(__name__)


@app.post("/summary")
def summary(text: str):
    summarize = pipeline("summarization", model="t5-small")  # smell: `pipeline` loads the same files for every request
    return summarize(text)[0]


@site.route("/sentiment", methods=["POST"])
def sentiment():
    classify = pipeline("sentiment-analysis")  # smell: `pipeline` loads the same files for every request
    return classify(request.form["text"])[0]
