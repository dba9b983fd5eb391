"""Figures that are saved to files and stay open."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from tensorflow import keras


def save_examples(images, labels, folder):
    for number, (image, label) in enumerate(zip(images, labels)):
        fig = plt.figure(figsize=(4, 4))
        plt.imshow(image)
        plt.title(str(label))
        fig.savefig(f"{folder}/{number}.png")  # one file per image
        plt.close(fig)


def save_grid(generator, folder, epochs):
    for epoch in range(epochs):
        fig, axes = plt.subplots(2, 2)
        pictures = generator(tf.random.normal([4, 8]))
        for place, picture in zip(axes.flat, pictures):
            place.imshow(tf.reshape(picture, [4, 4]))
        plt.savefig(f"{folder}/epoch-{epoch}.png")
        plt.close(fig)


def draw(values, path):
    plt.figure()
    plt.plot(values)
    plt.savefig(path)
    plt.close()


def draw_all(runs, folder):
    for number, run in enumerate(runs):
        draw(run, f"{folder}/run-{number}.png")


class Watcher(keras.callbacks.Callback):
    def __init__(self, sample, folder):
        super().__init__()
        self.sample = sample
        self.folder = folder

    def on_epoch_end(self, epoch, logs=None):
        figure, place = plt.subplots()
        place.hist(np.ravel(self.model(self.sample)))
        figure.savefig(f"{self.folder}/{epoch}.png")
        plt.close(figure)


def drawn_on(history, folder):
    for epoch in range(100):
        fig = plt.figure()
        plt.plot(history)
        fig.savefig(f"{folder}/drawn-{epoch}.png")
        plt.close(fig)
    plt.title("the last one")
    plt.savefig(f"{folder}/last.png")


if __name__ == "__main__":
    import tempfile

    where = tempfile.mkdtemp()
    save_examples(np.zeros([2, 4, 4]), [0, 1], where)
    draw_all([[1, 2], [2, 1]], where)
