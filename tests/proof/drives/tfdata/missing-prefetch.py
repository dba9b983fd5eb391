import keras
import numpy as np
import tensorflow as tf


class Reader:
    """Reads a pipeline to its end, as a model does."""

    def __init__(self):
        self.read = []

    def evaluate(self, data):
        self.read.append([batch.numpy() for batch in data])

    fit = predict = evaluate


def flagged_training(program):
    keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)]).save("model.keras")
    program.replacing('loss="mse"', 'loss="sparse_categorical_crossentropy"').replacing(
        "tf.data.TFRecordDataset(tf.io.gfile.glob(pattern), num_parallel_reads=8)",
        "tf.data.Dataset.from_tensors((tf.zeros([28, 28, 1]), 0)).repeat(64)",
    )
    for was, now in (("steps_per_epoch=100", "steps_per_epoch=2"), ("epochs=5", "epochs=1"), ("range(3)", "range(1)")):
        program.replacing(was, now)
    names = program.run()
    trained = names["model"]
    names["model"] = reader = Reader()
    rows = np.arange(12.0).astype("float32")
    names["evaluate"](rows, noisy=True)
    names["predict"]()
    return {"model": trained, "read": reader.read, "train": names["Trainer"](rows).train}
