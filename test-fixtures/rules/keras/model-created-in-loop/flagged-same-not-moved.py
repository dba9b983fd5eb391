"""Every round makes the same model, but it cannot be moved: clearing the session would only cost more."""

from tensorflow import keras


def small_network():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(8), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def average(rows, targets, rounds):
    total = 0.0
    for _ in range(rounds):
        network = small_network()  # smell: `small_network` builds a new model in every round of this loop although it is the same each time
        network.optimizer.learning_rate = 0.01
        network.fit(rows, targets, epochs=2)
        network.reset_metrics()
        total += network.evaluate(rows, targets)
    return total / rounds
