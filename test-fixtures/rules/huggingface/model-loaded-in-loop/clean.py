"""Loaded once, kept, trained anew, or another one each time."""

from functools import lru_cache

import torch
from fastapi import FastAPI
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    Trainer,
    TrainingArguments,
    pipeline,
)

NAME = "distilbert-base-uncased"
app = FastAPI()
classify = pipeline("sentiment-analysis")


def sentiments(texts):
    return [classify(text)[0]["label"] for text in texts]


def compare(names, text):
    for name in names:
        print(name, pipeline("sentiment-analysis", model=name)(text))


def folds(splits):
    for training, validation in splits:
        model = AutoModelForSequenceClassification.from_pretrained(NAME, num_labels=2)
        trainer = Trainer(model, TrainingArguments("runs"), train_dataset=training)
        trainer.train()
        print(trainer.evaluate(validation))


def folds_by_hand(splits):
    for batches in splits:
        model = AutoModelForSequenceClassification.from_pretrained(NAME)
        model = model.to("cuda")
        optimizer = torch.optim.AdamW(model.parameters())
        for batch in batches:
            model(**batch).loss.backward()
            optimizer.step()


def other_heads(sizes):
    for size in sizes:
        model = AutoModelForSequenceClassification.from_pretrained(NAME)
        model.classifier = torch.nn.Linear(768, size)
        print(model)


def ask(kind, text):
    if kind == "sentiment":
        answer = pipeline("sentiment-analysis")
    else:
        answer = pipeline("summarization")
    return answer(text)


def ask_all(kinds, text):
    return {kind: ask(kind, text) for kind in kinds}


def named(name, text):
    return pipeline("sentiment-analysis", model=name)(text)


def ask_each(names, text):
    return [named(name, text) for name in names]


def ensemble(texts):
    models = []
    for _ in range(10):
        models.append(AutoModelForSequenceClassification.from_pretrained(NAME))
    return [model(texts) for model in models]


@lru_cache(maxsize=1)
def loaded():
    return AutoTokenizer.from_pretrained(NAME)


def lengths(texts):
    return [len(loaded()(text)["input_ids"]) for text in texts]


tokenizer = None


def tokens(texts):
    global tokenizer
    for text in texts:
        if tokenizer is None:
            tokenizer = AutoTokenizer.from_pretrained(NAME)
        print(tokenizer(text))


for split in ("train", "test"):
    print(split, AutoTokenizer.from_pretrained(NAME)(split))


@app.post("/any")
def any_model(name: str, text: str):
    return pipeline("text-classification", model=name)(text)


def wait_for(path):
    while True:
        try:
            reader = AutoTokenizer.from_pretrained(path)
            break
        except OSError:
            continue
    return reader


def test_answers():
    for text in ["good", "bad"] * 10:
        assert pipeline("sentiment-analysis")(text)
