"""Cross-validation of the leaf classifier, then one training on everything."""

import numpy as np
from sklearn.model_selection import StratifiedKFold
from tensorflow import keras
from tensorflow.keras import layers

from utils import SIZE, SPECIES


def build_model(units=64):
    model = keras.Sequential(
        [
            keras.Input((SIZE, SIZE, 3)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(4),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(len(SPECIES), activation="softmax"),
        ]
    )
    model.compile(
        optimizer="adam",
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def cross_validate(pictures, labels, folds=10):
    accuracies = []
    for train, test in StratifiedKFold(n_splits=folds).split(pictures, labels):
        model = build_model()
        model.fit(pictures[train], labels[train], epochs=3, verbose=0)
        accuracies.append(model.evaluate(pictures[test], labels[test], verbose=0)[1])
    return float(np.mean(accuracies))


def spread_of_runs(pictures, labels, runs=30):
    """How much the accuracy differs from one short training to the next."""
    accuracies = []
    for _ in range(runs):
        # joulelint: ignore[keras/model-created-in-loop] -- every run shall draw its own weights
        model = build_model()
        accuracies.append(model.fit(pictures, labels, epochs=2).history["accuracy"][-1])
    return float(np.std(accuracies))


def train(pictures, labels):
    model = build_model()
    model.fit(pictures, labels, epochs=30, callbacks=[keras.callbacks.EarlyStopping("loss")])
    model.save("leaves.keras")


if __name__ == "__main__":
    data = np.load("leaves.npz")
    print("accuracy", cross_validate(data["pictures"], data["labels"]))
    print("spread", spread_of_runs(data["pictures"], data["labels"]))
    train(data["pictures"], data["labels"])
