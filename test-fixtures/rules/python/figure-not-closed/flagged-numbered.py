"""Numbers that may mean figures which are open already, so that closing those changes what is drawn."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import tensorflow as tf


def one_by_one(history, folder):
    for epoch in range(100):
        fig = plt.figure()  # smell: `plt.figure` opens
        plt.plot(tf.cumsum(history))
        fig.savefig(f"{folder}/single-{epoch}.png")


def numbered(history, folder):
    for epoch in range(100):
        plt.figure(epoch)  # smell: `plt.figure` opens
        plt.plot(history[: epoch + 1])
        if epoch > 3:
            plt.savefig(f"{folder}/numbered-{epoch}.png")
