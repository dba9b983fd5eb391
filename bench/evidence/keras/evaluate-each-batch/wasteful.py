"""16 training steps of a small network on 32 rows each, with an `evaluate` of 256 rows after each."""

import keras
import numpy as np

keras.utils.set_random_seed(1)
batches = [
    (np.random.rand(32, 16).astype("float32"), np.random.rand(32, 1).astype("float32"))
    for _ in range(16)
]
test_rows = np.random.rand(256, 16).astype("float32")
test_targets = np.random.rand(256, 1).astype("float32")
model = keras.Sequential(
    [keras.Input((16,)), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(1)]
)
model.compile("sgd", "mse")
# The functions that are compiled at their first call are not what is compared.
model.train_on_batch(*batches[0])
model.evaluate(test_rows, test_targets, verbose=0)


def workload():
    losses = []
    for rows, targets in batches:
        model.train_on_batch(rows, targets)
        losses.append(model.evaluate(test_rows, test_targets, verbose=0))
    return losses[-1]
