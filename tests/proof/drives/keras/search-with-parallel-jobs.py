import numpy as np


def flagged(program):
    # A real search makes its numbers in other processes; ours shows that they are the same in one.
    names = program.replacing("cv=3", "cv=2").run()
    numbers = np.random.RandomState(2)
    rows, labels = numbers.rand(16, 4), numbers.randint(0, 2, 16)
    grid, scores, piped = names["search"](rows, labels)
    return {
        "best": grid.best_params_,
        "tried": grid.scores,
        "scores": scores,
        "piped": piped,
        "made": names["scores"](rows, labels),
    }
