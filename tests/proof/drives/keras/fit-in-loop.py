import numpy as np


def flagged_epochs(program):
    names = program.run()
    # One batch holds all rows, so their order plays no part.
    names["train_ten"](np.ones((8, 4)), np.arange(8.0)[:, None])
    return {"model": names["model"]}
