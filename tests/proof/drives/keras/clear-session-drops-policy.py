import keras
import numpy as np

row = np.zeros((1, 1))


def flagged_policies(program):
    names = program.replacing("[[0.0]], [[0.0]], [2, 3]", "row, row, [2, 3]").run(row=row)
    names["train_folds"]([(row, row)] * 2)
    return {"policy": keras.config.dtype_policy().name}
