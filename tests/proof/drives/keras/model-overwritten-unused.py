import keras
import numpy as np


def flagged_models(program):
    keras.Sequential([keras.Input((2,)), keras.layers.Dense(2)]).save("network.keras")
    names = program.replacing("train([[0.0]], [[0.0]])", "trained = train(row, row)").run(row=np.zeros((1, 1)))
    return {"trained": names["trained"], "prepared": names["prepare"](3)}
