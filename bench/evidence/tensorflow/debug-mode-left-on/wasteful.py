"""An epoch of a network with three dense layers over 2,048 rows, with `tf.debugging.enable_check_numerics()` left on."""

import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
rows = np.random.rand(2048, 64).astype("float32")
labels = np.random.randint(0, 10, 2048)
tf.debugging.enable_check_numerics()


def workload():
    model = keras.Sequential(
        [
            keras.Input((64,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(rows, labels, batch_size=64, epochs=1, shuffle=False, verbose=0)
    return history.history["loss"]
