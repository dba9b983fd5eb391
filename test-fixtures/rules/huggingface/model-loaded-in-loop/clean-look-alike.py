"""Pipelines of other libraries, and a method of the same name."""

import transformers
from sklearn.pipeline import make_pipeline
from workflows import pipeline


class Shop:
    @classmethod
    def from_pretrained(cls, name):
        return cls()


def run(texts):
    for text in texts:
        print(pipeline("clean")(text), make_pipeline()(text), Shop.from_pretrained("a"))
        print(transformers.__version__)
