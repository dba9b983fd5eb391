import numpy as np


def flagged_beside(program):
    names = program.as_tensorflow_1().run()
    values = np.arange(4.0)
    return {"both": names["compare"](values), "interactive": names["compare_interactively"](values)}


def flagged_notebook(program):
    return program.as_tensorflow_1().run()
