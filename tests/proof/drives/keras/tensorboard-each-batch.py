import numpy as np
import tensorflow as tf


def flagged_callbacks(program):
    # Keras 3 saves models as files of its own kind only.
    names = program.replacing("cb.ModelCheckpoint(folder)", "cb.ModelCheckpoint('best.keras')").run()
    numbers = np.random.RandomState(2)
    rows = tf.data.Dataset.from_tensor_slices((numbers.rand(32, 6), numbers.rand(32, 10))).batch(8)
    names["train"](rows, "run")
    names["train_often"](rows)
    names["Run"]("other")
    return {"model": names["model"]}
