"""Tapes that somebody asks for gradients."""
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
weights = tf.Variable(tf.zeros([4, 1]))


def plain(images):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))
    return tape.gradient(loss, model.trainable_variables)


def rows(points):
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.reduce_sum(tf.matmul(points, weights) ** 2)
        first = inner.gradient(y, weights)
    return outer.jacobian(first, weights)


def each(points):
    with tf.GradientTape() as tape:
        y = tf.matmul(points, weights)
    return tape.batch_jacobian(y, points)


def handed_over(images, optimizer):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))
    optimizer.minimize(loss, model.trainable_variables, tape=tape)


def descend(recorded, loss):
    return recorded.gradient(loss, model.trainable_variables)


def handed_to_helper(images, trainer):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))
    with tf.GradientTape() as other:
        penalty = tf.reduce_sum(weights**2)
    trainer.learn(other, penalty)
    return descend(tape, loss)


def kept(images):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))
    return loss, tape


def wrapped(images, horovod):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))
    tape = horovod.DistributedGradientTape(tape)
    return tape.gradient(loss, model.trainable_variables)


def asked_inside(images):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))

    def gradients():
        return tape.gradient(loss, model.trainable_variables)

    return gradients()


def by_reference(images):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images))
    take = tape.gradient
    return take(loss, model.trainable_variables)


class Trainer:
    def record(self, images):
        with tf.GradientTape() as self.tape:
            self.loss = tf.reduce_mean(model(images))

    def gradients(self):
        return self.tape.gradient(self.loss, model.trainable_variables)


def chosen(images, trains):
    tape = tf.GradientTape()
    with tape:
        loss = tf.reduce_mean(model(images))
    return tape.gradient(loss, model.trainable_variables) if trains else loss


if False:
    with tf.GradientTape() as tape:
        model(weights)
