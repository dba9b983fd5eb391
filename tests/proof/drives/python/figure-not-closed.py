import hashlib
from pathlib import Path

import keras
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf

folder = Path("pictures")
history = [3.0, 1.0, 2.0, 5.0, 4.0, 6.0]


def flagged(program):
    folder.mkdir()
    names = program.replacing("range(100)", "range(6)").run()
    names["save_examples"](np.random.RandomState(2).rand(2, 4, 4), [3, 8], folder)
    generator = keras.Sequential([keras.Input((8,)), keras.layers.Dense(16)])
    names["save_grid"](generator, folder, 2)
    names["draw_all"]([history, history[:3]], folder)
    watcher = names["Watcher"](tf.ones([2, 8]), folder)
    generator.compile("sgd", "mse")
    generator.fit(np.ones((4, 8)), np.ones((4, 16)), epochs=2, verbose=0, callbacks=[watcher])
    # What is drawn on after the loop is the newest figure that is open, and no other function's.
    plt.close("all")
    names["drawn_on"](history, folder)
    return drawn()


def flagged_numbered(program):
    folder.mkdir()
    names = program.replacing("range(100)", "range(6)").run()
    names["one_by_one"](history, folder)
    names["numbered"](history, folder)
    return drawn()


def drawn():
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}
