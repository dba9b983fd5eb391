import numpy as np


def flagged_loops(program):
    names = program.run()
    rows, targets = np.ones((4, 4)), np.ones((4, 1))
    names["train_batches"]([(rows, targets)] * 3)
    names["model"].fit(rows, targets, verbose=0, callbacks=[names["Tidy"]()])
    return {"model": names["model"]}
