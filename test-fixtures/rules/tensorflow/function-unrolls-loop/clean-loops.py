"""Loops of the graph, short loops, and loops that differ in each round."""
import tensorflow as tf

layers = [tf.keras.layers.Dense(8) for _ in range(40)]
weights = tf.Variable(tf.zeros([4, 1]))


@tf.function
def in_the_graph(state, dataset):
    for _ in tf.range(1000):
        state = tf.sin(state)
    for batch in dataset:
        state += tf.reduce_sum(batch)
    for row in tf.stack([state, state]):
        state += row
    return state


@tf.function
def short(state):
    for _ in range(5):
        state = tf.sin(state)
    return state


@tf.function
def through_layers(state):
    for layer in layers:
        state = layer(state)
    for index in range(40):
        state = tf.nn.relu(layers[index](state))
    for index in range(39):
        state = tf.nn.relu(layers[index + 1](state))
    return state


class Tower(tf.keras.Model):
    """As many rounds as there are layers, and each runs another one."""

    def __init__(self, depth):
        super().__init__()
        self.blocks = [tf.keras.layers.Dense(8) for _ in range(depth)]

    @tf.function
    def climb(self, state):
        for block in self.blocks:
            state = block(state)
        return state

    @tf.function
    def through_all(self, state):
        for layer in self.layers:
            state = layer(state)
        return state


Tower(40).climb(tf.ones([2, 8]))


@tf.function
def as_long_as_it_takes(state, steps):
    for _ in range(steps):
        state = tf.sin(state)
    for _ in range(state.shape[0]):
        state = tf.sin(state)
    return state


@tf.function
def names(state):
    total = 0
    for index in range(100):
        total += index
    return state + total


@tf.function
def first(state):
    for _ in range(100):
        state = tf.sin(state)
        break
    return state


@tf.function(autograph=False)
def by_hand(state):
    for _ in range(100):
        state = tf.sin(state)
    return state


def eager(state):
    for _ in range(1000):
        state = tf.sin(state)
    return state


if False:

    @tf.function
    def never(state):
        for _ in range(1000):
            state = tf.sin(state)
        return state
