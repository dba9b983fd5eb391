"""A script that loads what it needs for each text."""

import torch
from sentence_transformers import SentenceTransformer
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

NAME = "distilbert-base-uncased-finetuned-sst-2-english"
device = "cuda" if torch.cuda.is_available() else "cpu"


def sentiments(texts):
    answers = []
    classify = pipeline("sentiment-analysis", model=NAME)
    for text in texts:
        answers.append(classify(text)[0]["label"])
    return answers


def logits(texts):
    rows = []
    tokenizer = AutoTokenizer.from_pretrained(NAME)
    for text in texts:
        model = AutoModelForSequenceClassification.from_pretrained(NAME).to(device)
        model.eval()
        inputs = tokenizer(text, return_tensors="pt").to(device)
        with torch.no_grad():
            rows.append(model(**inputs).logits.tolist())
    return rows


def embed(text):
    model = SentenceTransformer("all-MiniLM-L6-v2")
    return model.encode(text)


def embed_all(texts):
    return [embed(text) for text in texts]


def load():
    tokenizer = AutoTokenizer.from_pretrained(NAME)
    model = AutoModelForSequenceClassification.from_pretrained(NAME)
    return tokenizer, model


def score(path):
    with open(path) as lines:
        for line in lines:
            tokenizer, model = load()
            print(model(**tokenizer(line, return_tensors="pt")).logits.argmax().item())
