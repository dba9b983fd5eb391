"""Other things called figure, and tests."""

import plotly.figure_factory as plt
import report
import tensorflow as tf


def pages(images):
    for image in images:
        page = report.figure()
        page.add(tf.io.encode_png(image))
        page.savefig("page.png")


def plots(images):
    for image in images:
        fig = plt.figure()
        fig.savefig("plot.png")


def test_figures():
    import matplotlib.pyplot as pyplot

    for step in range(100):
        fig = pyplot.figure()
        fig.savefig("test.png")
