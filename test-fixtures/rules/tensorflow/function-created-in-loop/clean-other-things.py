"""Other libraries, other functions, and places where making a function costs nothing again."""
import tensorflow as tf
import torch
from mylib import Sampler, draw, function


def double(x):
    return x + x


# The sampler is another one in each round, so each needs a graph of its own anyway.
for evidence in [10, 100, 1000, 10000, 100000]:
    sampler = Sampler(evidence)
    print(tf.function(draw)(500, sampler))


# A function of somebody else's.
for step in range(100):
    print(function(double)(step))
    print(torch.compile(double)(step))


class Backend:
    def function(self, body):
        return body


tf_like = Backend()
for step in range(100):
    print(tf_like.function(double)(step))


# The name is taken by something else.
def shadowed(tf):
    for step in range(100):
        print(tf.function(double)(step))


# While tracing, the inner function becomes part of the outer graph.
@tf.function
def outer(batches):
    total = tf.constant(0.0)
    for batch in batches:

        @tf.function
        def inner(x):
            return tf.reduce_sum(x)

        total += inner(batch)
    return total


# Handed to somebody who may keep it.
for step in range(100):
    register(tf.function(double))


def make_step():
    @tf.function
    def made(x):
        return double(x)

    return made


step = make_step()
for value in range(100):
    step(tf.constant(value))

# Only an export, one signature per size.
for size in (1, 8, 16, 32):
    concrete = tf.function(double).get_concrete_function(tf.TensorSpec([size, 4]))
    print(concrete.graph)

if False:
    for value in range(100):
        print(tf.function(double)(tf.constant(value)))
