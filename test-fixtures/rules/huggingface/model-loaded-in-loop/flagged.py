"""A script that loads what it needs for each text."""

import torch
from sentence_transformers import SentenceTransformer
from transformers import AutoModelForSequenceClassification, AutoTokenizer, pipeline

NAME = "distilbert-base-uncased-finetuned-sst-2-english"
device = "cuda" if torch.cuda.is_available() else "cpu"


def sentiments(texts):
    answers = []
    for text in texts:
        classify = pipeline("sentiment-analysis", model=NAME)  # smell: `pipeline` loads the same files again
        answers.append(classify(text)[0]["label"])
    return answers


def logits(texts):
    rows = []
    for text in texts:
        tokenizer = AutoTokenizer.from_pretrained(NAME)
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ smell: `AutoTokenizer.from_pretrained` loads the same files again
        model = AutoModelForSequenceClassification.from_pretrained(NAME).to(device)
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ smell: `AutoModelForSequenceClassification.from_pretrained`
        model.eval()
        inputs = tokenizer(text, return_tensors="pt").to(device)
        with torch.no_grad():
            rows.append(model(**inputs).logits.tolist())
    return rows


def embed(text):
    model = SentenceTransformer("all-MiniLM-L6-v2")
    return model.encode(text)


def embed_all(texts):
    return [embed(text) for text in texts]  # smell: `embed` loads the same files again in every round of this loop


def load():
    tokenizer = AutoTokenizer.from_pretrained(NAME)
    model = AutoModelForSequenceClassification.from_pretrained(NAME)
    return tokenizer, model


def score(path):
    with open(path) as lines:
        for line in lines:
            tokenizer, model = load()  # smell: `load` loads the same files again
            print(model(**tokenizer(line, return_tensors="pt")).logits.argmax().item())
