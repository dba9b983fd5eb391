"""A language model that writes one character at a time."""

import numpy as np
import tensorflow as tf

writer = tf.keras.Sequential(
    [tf.keras.layers.LSTM(128, input_shape=(40, 60)), tf.keras.layers.Dense(60, activation="softmax")]
)


def write(seed, characters, length):
    text = seed
    for _ in range(length):
        window = np.zeros((1, 40, 60))
        for place, character in enumerate(text[-40:]):
            window[0, place, characters.index(character)] = 1.0
        scores = writer.predict_on_batch(window)[0]
        text += characters[int(np.argmax(scores))]
    return text


def forecast(history, horizon):
    model = tf.keras.models.load_model("forecast.keras")
    values = list(history)
    while len(values) < horizon:
        last = np.array([values[-24:]])
        values.append(float(model.predict_on_batch(last)[0]))
    return values


def forecast_with_batches(history, horizon):
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    values = list(history)
    for _ in range(horizon):
        last = tf.expand_dims(tf.constant(values[-24:]), 0)
        values.append(model.predict_on_batch(last)[0, 0])
    return values
