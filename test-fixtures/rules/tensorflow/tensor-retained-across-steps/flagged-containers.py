"""Lists in dictionaries, `+=`, metric results, and outputs kept beside `fit`."""

import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.Adam()
loss_function = tf.keras.losses.MeanSquaredError()
average = tf.keras.metrics.Mean()


def step(images, labels):
    with tf.GradientTape() as tape:
        loss = loss_function(labels, model(images, training=True))
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    average.update_state(loss)
    return loss


def train(dataset):
    log = {"loss": [], "average": []}
    totals = []
    for images, labels in dataset:
        loss = step(images, labels)
        log["loss"].append(loss)  # smell (info): `log["loss"]` keeps a tensor of every step
        log["average"].append(average.result())  # smell (info): `log["average"]` keeps a tensor of every step
        totals += [loss]  # smell (info): `totals` keeps a tensor of every step
    print(len(totals))
    return log


def watch(images, labels):
    outputs = []
    for _ in range(50):
        model.fit(images, labels, verbose=0)
        outputs.append(model(images))  # smell: `outputs` keeps a tensor of every step
    print(len(outputs))
