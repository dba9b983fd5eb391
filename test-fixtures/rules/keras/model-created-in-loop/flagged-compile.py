"""The same model compiled again and again."""

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dense(1)])


def train_by_chunks(chunks):
    for features, targets in chunks:
        model.compile(optimizer="adam", loss="mse")
#       ^^^^^^^^^^^^^ smell: `compile` in every round of this loop throws away the traced training functions
        model.fit(features, targets, epochs=1)


def train_with_restarts(features, targets):
    network = tf.keras.models.load_model("network.keras")
    restart = 0
    while restart < 10:
        network.compile("sgd", "mse")  # smell: `compile` in every round
        network.fit(features, targets, epochs=2)
        restart += 1


def compare_losses(features, targets):
    """Two settings only: a small comparison, told as information."""
    for steps in (10, 100):
        model.compile("adam", "mse")  # smell (info): `compile` in every round
        model.fit(features[:steps], targets[:steps])
