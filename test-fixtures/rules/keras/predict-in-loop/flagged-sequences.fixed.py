"""Generated text: each prediction needs the one before, so only the way of calling can change."""

import numpy as np
from tensorflow import keras
from tensorflow.keras.preprocessing.sequence import pad_sequences

writer = keras.models.load_model("writer.keras")
painter = keras.models.load_model("painter.keras")


def write(tokens, length):
    for _ in range(length):
        window = pad_sequences([tokens], maxlen=40)
        tokens.append(int(np.argmax(writer.predict_on_batch(window))))
    return tokens


def paint(pictures):
    seen = []
    for grey in pictures:
        grey = np.expand_dims(grey, 0)
        grey = np.expand_dims(grey, -1)
        seen.append(painter.predict_on_batch(grey).max())
    return seen
