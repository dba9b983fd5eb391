"""Made once, kept for later, or made for something that is new in each round."""
import functools

import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
dataset = tf.data.Dataset.range(64).batch(8)


@tf.function
def train_step(images):
    return model(images)


predict = tf.function(model)
for images in dataset:
    train_step(images)
    predict(images)

# Each fold has a model of its own, and so needs a graph of its own.
for fold in range(5):
    fold_model = tf.keras.Sequential([tf.keras.layers.Dense(1)])

    @tf.function
    def fold_step(images):
        return fold_model(images)

    compiled_model = tf.function(fold_model)
    for images in dataset:
        fold_step(images)
        compiled_model(images)

# The same through a name of the module that the traced function reads.
learner = None


@tf.function
def read_learner(images):
    return learner(images)


def call_learner(images):
    return learner(images)


for width in (16, 32, 64, 128):
    learner = tf.keras.Sequential([tf.keras.layers.Dense(width)])
    stepper = tf.function(call_learner)
    for images in dataset:
        stepper(images)

# Kept: the next round finds it again.
steps = {}
branches = []
for size in (8, 16, 32, 64):
    steps[size] = tf.function(call_learner)
    branches.append(tf.function(call_learner))
for size, step in steps.items():
    step(tf.ones([size, 1]))

# Only in the first round.
compiled = None
for images in dataset:
    if compiled is None:
        compiled = tf.function(call_learner)
    compiled(images)

# Different numbers make different graphs; which ones is the point of the comparison.
for depth in range(4):

    @tf.function
    def power(x):
        return x**depth

    print(power(tf.constant(2.0)))

for attempt in range(3):
    try:
        print(tf.function(call_learner)(tf.ones([1, 1])))
        break
    except ValueError:
        continue


@functools.lru_cache(maxsize=None)
def compiled_learner():
    return tf.function(call_learner)


for images in dataset:
    compiled_learner()(images)


class Trainer:
    def __init__(self, network):
        self.network = network
        self.step = tf.function(self.forward)

    def forward(self, images):
        return self.network(images)


class Gate(tf.keras.layers.Layer):
    """Keras calls `build` once, with the first batch."""

    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],))
        self.gate = tf.function(self.closed)

    def closed(self, values):
        return tf.sigmoid(values * self.scale) * values

    def call(self, values):
        return self.gate(values)


gate = Gate()
for images in dataset:
    gate(tf.cast(images[:, None], tf.float32))


for rate in np.linspace(0.1, 0.5, 5):
    trainer = Trainer(tf.keras.Sequential([tf.keras.layers.Dense(1)]))
    trainer.step(tf.ones([1, 4]))


class Swapped:
    def swap(self, networks, images):
        for network in networks:
            self.network = network
            step = tf.function(self.forward)
            step(images)

    def forward(self, images):
        return self.network(images)


Swapped().swap([model, learner], tf.ones([1, 4]))
