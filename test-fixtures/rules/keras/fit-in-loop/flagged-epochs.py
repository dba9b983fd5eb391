"""One epoch after the other, by hand."""

import numpy as np
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")


def train(rows, targets, rounds):
    for _ in range(rounds):
        model.fit(rows, targets, shuffle=False, verbose=0)  # smell: `fit` trains for one epoch in every round


def train_and_show(rows, targets, sample):
    for epoch in range(1, 60):
        print("Epoch", epoch)
        model.fit(rows, targets, batch_size=128, epochs=1)
    #   ^^^^^^^^^ smell: `fit` trains for one epoch in every round of this loop and sets its data up anew
        print(model.predict(sample)[0])


def train_ten(rows, targets):
    for _ in range(10):
        model.fit(rows, targets, epochs=1, verbose=0)  # smell: `fit` trains for one epoch


if __name__ == "__main__":
    train(np.ones((8, 4)), np.ones((8, 1)), 5)
    print(model.get_weights())
