"""Code that runs under a tape for nothing."""
import tensorflow as tf
from tensorflow import GradientTape

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
loss_of = tf.keras.losses.MeanSquaredError()


def evaluate(images, labels):
    with tf.GradientTape() as tape:
    #    ^^^^^^^^^^^^^^^ smell: This tape records every operation and keeps
        predictions = model(images, training=False)
        # The mean over the batch.
        loss = loss_of(
            labels,
        predictions,
        )
    return loss


def accuracy(images, labels):
    with GradientTape(persistent=True):  # smell: This tape records every operation
        predictions = model(images)
    return tf.reduce_mean(tf.cast(predictions == labels, tf.float32))


def watched(points):
    with tf.GradientTape(watch_accessed_variables=False) as tape:  # smell: This tape records
        tape.watch(points)
        outputs = model(points)
    return outputs


def two(images, labels):
    with tf.GradientTape() as tape, tf.GradientTape() as other:  # smell: This tape records
        loss = loss_of(labels, model(images))
    return tape.gradient(loss, model.trainable_variables)


def again(images, labels):
    with tf.GradientTape() as tape:  # smell: This tape records
        model(images)

    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(images))
    return tape.gradient(loss, model.trainable_variables)


@tf.function
def test_step(images, labels):
    with tf.GradientTape() as tape:  # smell (info): This tape records
        loss = loss_of(labels, model(images))
    return loss


def commented(images):
    with tf.GradientTape() as tape:  # smell: This tape records
        # Kept as it is: the comment would have no place.
        return model(images)


def multiline(images):
    with tf.GradientTape() as tape:  # smell: This tape records
        print("""
    as it stands""")
        return model(images)
