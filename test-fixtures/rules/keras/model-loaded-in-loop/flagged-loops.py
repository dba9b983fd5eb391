"""Models loaded where once would do."""

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras.models import load_model, model_from_json


def label_folders(folders, read_images):
    labels = {}
    for folder in folders:
        # The best one of last week.
        classifier = load_model("classifier.keras")  # smell: `load_model` loads the same model again
        labels[folder] = classifier.predict(read_images(folder), verbose=0)
    return labels


def evaluate_weights(architecture, weight_files, images, labels):
    for weights in weight_files:
        network = model_from_json(architecture)
        #         ^^^^^^^^^^^^^^^ smell: `model_from_json` loads the same model again in every round of this loop
        network.compile(loss="mse")
        network.load_weights(weights)
        print(weights, network.evaluate(images, labels, verbose=0))


def open_classifier(path):
    return load_model(path, compile=False)


def best_checkpoint(paths, images, labels):
    # Another file in each round: there is nothing to hoist.
    losses = []
    for path in paths:
        candidate = open_classifier(path)
        candidate.compile(loss="mse")
        losses.append(candidate.evaluate(images, labels))
    return paths[losses.index(min(losses))]


def score_batches(batches):
    for batch in batches:
        detector = open_classifier("detector.keras")  # smell: `open_classifier` loads the same model again
        print(detector.predict(np.asarray(batch)).mean())


def embed_all(texts):
    vectors = []
    for text in texts:
        encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")  # smell: `hub.load` loads the same
        vectors.append(encoder([text]).numpy())
    return vectors


def serve_saved(batches):
    while batches:
        saved = tf.saved_model.load("exported")  # smell: `tf.saved_model.load` loads the same
        print(saved.signatures["serving_default"](batches.pop()))


def train_on(parts):
    """It is trained further from the file each time, so the fix would change what it does."""
    for features, targets in parts:
        network = load_model("base.keras")  # smell: `load_model` loads the same model again
        network.fit(features, targets)
        print(network.evaluate(features, targets))
