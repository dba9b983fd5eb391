import keras
import numpy as np
import tensorflow as tf

rows = np.random.RandomState(2).rand(32, 6).astype("float32")
labels = np.arange(32) % 10


def flagged_compile(program):
    names = program.run()
    # This loss takes probabilities, which is all that the comparison needs.
    names["model"].fit(abs(rows), labels, verbose=0, shuffle=False)
    inputs = keras.Input((6,))
    network = names["build"](inputs, keras.layers.Dense(1)(inputs))
    network.fit(rows, labels, verbose=0, shuffle=False)
    other = keras.Sequential([keras.Input((6,)), keras.layers.Dense(1)])
    names["finish"](other)
    other.fit(rows, labels, verbose=0, shuffle=False)
    return {"network": network, "other": other}


def flagged_notebook(program):
    # Keras 3 wants arrays where Keras 2 took lists of numbers.
    program.replacing("[[1.0]], [[2.0]]", "tf.constant([[1.0]]), tf.constant([[2.0]])")
    # A loss by the name of an output takes a model that is built already.
    return program.replacing('loss={"価格💶": "mse"}', 'loss="mse"').run()


def flagged_switches(program):
    network = keras.Sequential([keras.Input((6,)), keras.layers.Dense(10)])
    network.save("network.keras")
    names = program.run()
    names["prepare"]()
    data = tf.data.Dataset.from_tensor_slices((rows, np.eye(10)[labels])).batch(8)
    names["train"](names["model"], data)
    return {"model": names["model"], "scores": names["Experiment"]().network.predict(rows, verbose=0)}
