import numpy as np


def flagged(program):
    program.replacing("samples = np.ones((20, 3))", "samples = np.random.RandomState(1).rand(20, 3)")
    names = program.run()
    history = names["train"](names["samples"], np.ones(20), (names["samples"], np.ones(20)))
    return {"losses": history.history["loss"]}
