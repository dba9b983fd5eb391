"""Figures that are closed, reused, shown or handed on."""

import io

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

model = tf.keras.Sequential([tf.keras.layers.Dense(4)])


def closed(images, folder):
    for number, image in enumerate(images):
        fig = plt.figure()
        plt.imshow(image)
        fig.savefig(f"{folder}/{number}.png")
        plt.close(fig)


def closed_by_helper(images, folder):
    for number, image in enumerate(images):
        plt.figure()
        plt.imshow(image)
        finish(f"{folder}/{number}.png")


def finish(path):
    plt.savefig(path)
    plt.close("all")


def cleared(images, folder):
    fig = plt.figure()
    for number, image in enumerate(images):
        plt.imshow(image)
        fig.savefig(f"{folder}/{number}.png")
        plt.clf()


def same_number(images, folder):
    for number, image in enumerate(images):
        plt.figure(1)
        plt.imshow(image)
        plt.savefig(f"{folder}/{number}.png")


def shown(images, folder):
    for number, image in enumerate(images):
        plt.figure()
        plt.imshow(image)
        plt.savefig(f"{folder}/{number}.png")
        plt.show()


def shown_together(images, folder):
    for number, image in enumerate(images):
        plt.figure()
        plt.imshow(image)
        plt.savefig(f"{folder}/{number}.png")
    plt.show()


def only_drawn(images):
    for image in images:
        plt.figure()
        plt.imshow(image)


def few(folder):
    for name in ("loss", "accuracy", "precision"):
        plt.figure()
        plt.plot(np.zeros(3))
        plt.savefig(f"{folder}/{name}.png")


def once(history, folder):
    plt.figure()
    plt.plot(history)
    plt.savefig(f"{folder}/history.png")


def first_time(images, folder):
    fig = None
    for number, image in enumerate(images):
        if fig is None:
            fig = plt.figure()
        plt.imshow(image)
        fig.savefig(f"{folder}/{number}.png")


def handed_on(images, writer):
    for step, image in enumerate(images):
        fig, place = plt.subplots()
        place.imshow(image)
        writer.add_figure("image", fig, step)
        fig.savefig(f"{step}.png")


def handed_back(image):
    fig = plt.figure()
    plt.imshow(image)
    fig.savefig("image.png")
    return fig


def collected(images):
    figures = []
    for image in images:
        fig = plt.figure()
        plt.imshow(image)
        fig.savefig("image.png")
        figures.append(fig)
    return figures + [handed_back(image) for image in images]


def without_pyplot(images, folder):
    """Pyplot does not know this figure, so it goes when nobody refers to it any more."""
    for number, image in enumerate(images):
        fig = Figure()
        FigureCanvasAgg(fig)
        fig.subplots().imshow(image)
        fig.savefig(f"{folder}/{number}.png")


class Watcher(tf.keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        fig = plt.figure()
        plt.plot([1, 2])
        buffer = io.BytesIO()
        plt.savefig(buffer)
        plt.close(fig)

    def on_train_end(self, logs=None):
        plt.figure()
        plt.savefig("end.png")


if False:
    for epoch in range(100):
        plt.figure()
        plt.savefig("never.png")
