"""Once per epoch, now and then, or on the batch alone."""

from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(1)])
model.compile("sgd", "mse")


def train(epochs, batches, test_rows, test_targets):
    for _ in range(epochs):
        for rows, targets in batches:
            model.train_on_batch(rows, targets)
        print(model.evaluate(test_rows, test_targets))


def train_and_look(batches, test_rows, test_targets):
    for step, (rows, targets) in enumerate(batches):
        model.train_on_batch(rows, targets)
        if step % 100 == 0:
            print(model.evaluate(test_rows, test_targets))


def train_on_batch_itself(batches):
    for rows, targets in batches:
        model.train_on_batch(rows, targets)
        print(model.evaluate(rows, targets))


def whole_set_each_round(rows, targets, test_rows, test_targets):
    """One batch holds all data, so a round is an epoch."""
    for _ in range(200):
        model.train_on_batch(rows, targets)
        print(model.evaluate(test_rows, test_targets))


def evaluate_at_the_end(batches, test_rows, test_targets, last):
    for step, (rows, targets) in enumerate(batches):
        model.train_on_batch(rows, targets)
        if step == last:
            print(model.evaluate(test_rows, test_targets))


class Watch(keras.callbacks.Callback):
    def __init__(self, rows, targets):
        super().__init__()
        self.rows = rows
        self.targets = targets

    def on_epoch_end(self, epoch, logs=None):
        print(self.model.evaluate(self.rows, self.targets))

    def on_train_batch_end(self, batch, logs=None):
        if batch % 500 == 0:
            print(self.model.evaluate(self.rows, self.targets))
