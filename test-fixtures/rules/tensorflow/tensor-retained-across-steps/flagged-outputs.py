"""Whole outputs and gradients kept for each step."""

import tensorflow as tf

encoder = tf.keras.applications.MobileNetV2(include_top=False)
optimizer = tf.keras.optimizers.SGD()


def encode(files):
    pictures = tf.data.Dataset.from_tensor_slices(files).map(tf.io.read_file).batch(16)
    codes = []
    for batch in pictures:
        codes.append(encoder(batch))  # smell: `codes` keeps a tensor of every step, so none of them can be freed while training runs; keep what is needed of it
    print(len(codes), codes[0].shape)


def watch_gradients(dataset):
    norms = []
    for images, labels in dataset:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(labels - encoder(images)))
        gradients = tape.gradient(loss, encoder.trainable_variables)
        optimizer.apply_gradients(zip(gradients, encoder.trainable_variables))
        norms.append(tf.linalg.global_norm(gradients))  # smell (info): `norms` keeps a tensor of every step
    print(norms[-1])


def train_by_hand(batches, steps):
    totals = []
    kept = {}
    step = 0
    while step < steps:
        images, labels = next(batches)
        with tf.GradientTape() as tape:
            outputs = encoder(images)
            error = tf.reduce_sum(tf.abs(labels - outputs))
            size = tf.nn.l2_loss(encoder.trainable_variables[0])
            total = error + 0.01 * tf.reduce_sum(size)
        gradients = tape.gradient(total, encoder.trainable_variables)
        optimizer.apply_gradients(zip(gradients, encoder.trainable_variables))
        totals.append(total)  # smell (info): `totals` keeps a tensor of every step, so none of them can be freed while training runs; keep its number
        kept[step] = outputs
#       ^^^^^^^^^^^^^^^^^^^^ smell: `kept` keeps a tensor of every step, so none of them can be freed while training runs; keep what is needed of it, for example `outputs.numpy()`
        step += 1
    print(kept[0])
    return totals
