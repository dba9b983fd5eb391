import numpy as np


def flagged(program):
    program.replacing("samples = np.ones((20, 3))", "samples = np.random.RandomState(1).rand(20, 3)")
    names = program.run()
    # What is held out wants the opposite, so its loss rises from the start.
    targets = np.array([1.0] * 16 + [-5.0] * 4)
    history = names["train"](names["samples"], targets, (names["samples"], np.full(20, -5.0)))
    return {"losses": history.history["loss"]}
