"""Whole batches, few rounds, or nothing to batch."""

import time

import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(32), keras.layers.Dense(1)])


def predict_together(paths, read):
    pictures = [read(path) for path in paths]
    return model.predict(np.stack(pictures))


def predict_chunks(chunks):
    for chunk in chunks:
        yield model.predict(chunk)


def predict_slices(rows):
    return [model.predict(rows[start : start + 256]) for start in range(0, len(rows), 256)]


def evaluate_folds(folds):
    for train, test in folds:
        model.fit(train)
        print(model.predict(test).mean())


def watch_training(images, targets, test_images):
    for epoch in range(20):
        model.fit(images, targets, epochs=1)
        print(epoch, model.predict(test_images)[:5])


def watch_one_picture(images, targets, picture):
    """The same sample after each epoch shows how training goes."""
    for epoch in range(20):
        model.fit(images, targets, epochs=1)
        print(epoch, model.predict(picture[None])[0])


def report(test_images):
    print(model.predict(test_images)[0])


def train_and_report(images, targets, test_images):
    for _ in range(20):
        model.fit(images, targets)
        report(test_images)


def look_now_and_then(batches):
    for step, (images, targets) in enumerate(batches):
        model.train_on_batch(images, targets)
        if step % 1000 == 0:
            print(model.predict(images[:1]))


def measure(picture):
    """How long one prediction takes is the question here."""
    started = time.perf_counter()
    for _ in range(100):
        model.predict(picture[None])
        print(time.perf_counter() - started)


class Scaled(keras.Model):
    """Has a `predict` of its own, which sets nothing up."""

    def predict(self, row):
        return self(row / 255.0)


def call_own(rows):
    scaled = Scaled()
    return [scaled.predict(row[None]) for row in rows]


def call_directly(rows):
    return [model(row[None], training=False).numpy() for row in rows]


def predict_on_batches(rows):
    return [model.predict_on_batch(row[None]) for row in rows]


def vote(members, picture):
    batch = np.expand_dims(picture, 0)
    return np.mean([member.predict(batch) for member in members], axis=0)


def vote_of_five(sizes, picture):
    members = [keras.Sequential([keras.layers.Dense(units)]) for units in sizes]
    total = 0.0
    for member in members:
        total += member.predict(picture[np.newaxis])[0, 0]
    return total / len(members)


def compare_three(picture):
    for angle in (0, 90, 180):
        turned = np.rot90(picture, angle // 90)
        print(angle, model.predict(turned[None]))


def first_answer(rows):
    for row in rows:
        return model.predict(row[None])


def ask(words):
    """Waiting for a person takes longer than any prediction."""
    while True:
        question = input("> ")
        row = np.array([[words.index(word) for word in question.split()]])
        print(model.predict(row.reshape(1, -1)))


def watch_sensor(read):
    while True:
        print(model.predict(np.expand_dims(read(), 0)))
        time.sleep(60)


def once(row):
    return model.predict(row[None])


print(once(np.ones(8)))


def predict_dataset(files):
    dataset = tf.data.Dataset.from_tensor_slices(files).batch(64)
    return model.predict(dataset)


def column(rows, width):
    """`None` and 1 in other places than the first."""
    return [model.predict(rows[:, None, at : at + 1]) for at in range(width)]


def windows(series, size):
    return [model.predict(series.reshape(-1, 1, size)) for series in series]


if False:
    for row in np.ones((100, 8)):
        model.predict(row[None])


def a_few_pictures(network, paths):
    """Eight rounds at most: the fixed cost stays small."""
    for index in range(8):
        print(network.predict(np.expand_dims(paths[index], 0)))


def show_each(paths, read, plot):
    """Somebody looks at each picture before the next one comes."""
    for path in paths:
        picture = np.expand_dims(read(path), axis=0)
        plt.title(model.predict(picture)[0].argmax())
        plt.show()


def forecast(values, steps):
    for _ in range(steps):
        values.append(model.predict(np.array([values[-24:]]))[0])


def forecast_two_weeks(values):
    forecast(values, steps=14)


def retrain_for_each_step(windows, targets, window):
    """Five epochs over all windows are the work here, not one prediction."""
    forecasts = []
    for _ in range(100):
        model.fit(windows, targets, epochs=5, verbose=0)
        forecasts.append(model.predict(window[np.newaxis])[0])
        window = np.append(window[1:], forecasts[-1])
    return forecasts
