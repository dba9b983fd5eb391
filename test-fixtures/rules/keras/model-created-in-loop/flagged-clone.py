"""Cloning where once would do."""

from keras.models import clone_model


def bootstrap(base, samples):
    for images, labels in samples:
        copy = clone_model(base)  # smell: `clone_model` clones a model in every round of this loop
        copy.compile("adam", "mse")
        copy.fit(images, labels, epochs=3)
        print(copy.evaluate(images, labels))
