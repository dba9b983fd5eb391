import numpy as np

rows = np.random.RandomState(2).rand(40, 6).astype("float32")
targets = rows.sum(axis=1)


def flagged_kfold(program):
    program.replacing("n_splits=10", "n_splits=2").replacing("n_splits=5", "n_splits=2")
    names = program.run()
    return {
        "mean": names["cross_validate"](rows, targets),
        "errors": names["repeat_with_seeds"](rows, targets, [1]),
    }


def flagged_notebook(program):
    # The pictures lie flat here, as the dense layers want them.
    program.replacing("tf.keras.datasets.mnist.load_data()", "flat()")
    program.replacing("range(8, 64)", "(8, 16)").replacing("epochs=20", "epochs=1")
    return program.run(flat=flat, sizes=(16, 32))


def flat():
    return (rows, np.arange(40) % 10), (rows, np.arange(40) % 10)


def flagged_through_functions(program):
    # A layer without units is none, and the width of an autoencoder is that of its rows.
    program.replacing("range(30)", "range(1, 2)").replacing("range(2, 40)", "[1, 1]").replacing("range(8, 64)", "(8, 16)")
    names = program.replacing("tf.keras.datasets.mnist.load_data()[0]", "columns").run(columns=(rows[:, :1], targets))
    names["autoencoders"](rows[:, :1])
    return {"scores": names["search"](rows, targets)}


def flagged_trials(program):
    program.replacing("[16, 32, 64], [1e-2, 1e-3, 1e-4]", "[4], [1e-2, 1e-3]").replacing("trial < 20", "trial < 1")
    names = program.run()
    pictures = np.random.RandomState(3).rand(20, 32, 32, 3).astype("float32")
    classes = np.arange(20) % 10
    names["compare_backbones"](pictures, classes, (32, 32, 3))
    return {
        "best": names["search_units"](rows, np.arange(40) % 10, [4, 8]),
        "grid": names["search_grid"](pictures, np.eye(10)[classes]),
        "tuned": names["tune"](rows, np.eye(10)[np.arange(40) % 10], [4, 8]),
    }


def flagged_same(program):
    return program.run()


def flagged_searches(program):
    # Keras 3 wants arrays where Keras 2 took lists of numbers.
    program.text = program.text.replace("[[0.0]]", "zero").replace("n_trials=20", "n_trials=2").replace("max_evals=20", "max_evals=2")
    program.run(zero=np.zeros((1, 1)))["search"](rows, targets)
    return {}
