import numpy as np


def flagged(program):
    """Without its bias a layer has a variable less; what counts is what comes out."""
    names = program.run()
    return {
        "classifier": names["classifier"](2).predict(names["images"], verbose=0),
        "perceptron": names["perceptron"]().predict(np.ones((4, 8)), verbose=0),
        "listed": names["listed"]().predict(np.ones((4, 8, 3)), verbose=0),
        "block": names["Block"](4)(names["images"].astype("float32"), training=True),
    }
