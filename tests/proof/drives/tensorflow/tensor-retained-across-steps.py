import keras
import numpy as np
import tensorflow as tf

numbers = np.random.RandomState(2)
rows, targets = numbers.rand(16, 4).astype("float32"), numbers.rand(16, 1).astype("float32")
data = tf.data.Dataset.from_tensor_slices((rows, targets)).batch(4)


def flagged_containers(program):
    names = program.replacing("range(50)", "range(2)").run()
    log = names["train"](data)
    names["model"].compile("sgd", "mse")
    names["watch"](rows, targets)
    return {"log": log, "model": names["model"]}


def flagged_handed_in(program):
    names = program.run()
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    loss_of, optimizer = keras.losses.MeanSquaredError(), keras.optimizers.SGD()
    losses = names["train"](model, loss_of, optimizer, data)
    names["make_step"](model, loss_of, optimizer)(data)
    trainer = names["Trainer"](model, ["loss"])
    trainer.run(data)
    return {
        "losses": losses,
        "own": trainer.log,
        "log": names["log"],
        "history": names["Trainer"].history,
        "seen": names["seen"],
        "model": model,
    }


def flagged_losses(program):
    # The records hold pictures and labels, whatever their encoding.
    program.replacing("tf.data.TFRecordDataset(files).batch(32)", "files")
    names = program.run()
    classes = tf.data.Dataset.from_tensor_slices((rows, np.arange(16) % 10)).batch(4)
    names["train"](classes, 2)
    names["train_compiled"](classes)
    trainer = names["Trainer"](classes)
    trainer.run(1)
    scores = tf.data.Dataset.from_tensor_slices((rows, numbers.rand(16, 10).astype("float32"))).batch(1)
    return {
        "losses": names["losses"],
        "own": trainer.losses,
        "best": names["evaluate"](scores),
        "model": names["model"],
    }


def flagged_notebook(program):
    return program.replacing("repeat(500)", "repeat(3)").run()


def flagged_outputs(program):
    names = program.replacing(".map(tf.io.read_file)", "").run()
    pictures = numbers.rand(4, 8, 8, 3).astype("float32")
    labels = np.ones((4, 1, 1, 1), "float32")
    batches = tf.data.Dataset.from_tensor_slices((pictures, labels)).batch(2)
    names["encode"](pictures)
    names["watch_gradients"](batches)
    return {"totals": names["train_by_hand"](iter(batches), 2), "encoder": names["encoder"]}
