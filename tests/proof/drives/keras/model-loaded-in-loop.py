import keras
import numpy as np


def flagged_loops(program):
    keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)]).save("classifier.keras")
    keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)]).save("detector.keras")
    names = program.run()
    names["score_batches"]([np.ones((2, 3)), np.zeros((1, 3))])
    return {
        "labels": names["label_folders"](["one", "two"], lambda folder: np.full((2, 3), len(folder))),
        "vectors": names["embed_all"](["one", "three"]),
        "best": names["best_checkpoint"](["detector.keras", "detector.keras"], np.ones((2, 3)), np.ones((2, 1))),
    }
