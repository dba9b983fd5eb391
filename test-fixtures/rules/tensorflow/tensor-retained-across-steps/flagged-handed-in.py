"""The model and its loss come from elsewhere; what a tape takes the gradient of is a tensor all the same."""

from collections import defaultdict

import tensorflow as tf

log = defaultdict(list)
seen = []


def gradients_of(model, loss_of, images, labels):
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images))
    return loss, tape.gradient(loss, model.trainable_variables)


def train(model, loss_of, optimizer, batches):
    losses = []
    for images, labels in batches:
        loss, gradients = gradients_of(model, loss_of, images, labels)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        losses.append(loss)  # smell (info): `losses` keeps a tensor of every step
    return losses


def make_step(model, loss_of, optimizer):
    @tf.function
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss

    def run(batches):
        for number, (images, labels) in enumerate(batches):
            seen.append((number, step(images, labels)))
#                                ^^^^^^^^^^^^^^^^^^^^ smell (info): `seen` keeps a tensor of every step

    return run


class Trainer:
    history = []

    def __init__(self, model, names):
        self.model = model
        self.log = {name: [] for name in names}
        self.optimizer = tf.keras.optimizers.SGD()

    def run(self, batches):
        for images, labels in batches:
            with tf.GradientTape() as tape:
                outputs = self.model(images)
                loss = tf.reduce_mean(tf.square(outputs - labels))
                penalty = tf.reduce_sum(tf.abs(outputs))
                total = loss + 0.1 * penalty
            gradients = tape.gradient(total, self.model.trainable_variables)
            self.optimizer.apply_gradients(zip(gradients, self.model.trainable_variables))
            self.log["loss"].append(loss)  # smell (info): `self.log["loss"]` keeps a tensor
            log["penalty"].append(penalty)  # smell (info): `log["penalty"]` keeps a tensor
            Trainer.history.append({"loss": loss, "size": len(images)})
#                                           ^^^^ smell (info): `Trainer.history` keeps a tensor
            seen.insert(0, [total])  # smell (info): `seen` keeps a tensor


if __name__ == "__main__":
    images = tf.random.normal([64, 4])
    data = tf.data.Dataset.from_tensor_slices((images, tf.reduce_sum(images, 1, keepdims=True)))
    network = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    print(train(network, tf.keras.losses.MeanSquaredError(), tf.keras.optimizers.SGD(), data.batch(4))[-1])
    Trainer(network, ["loss"]).run(data.batch(4))
    print(len(log["penalty"]))
