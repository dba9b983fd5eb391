"""One image after another through a classifier."""

import cv2
import numpy as np
from tensorflow import keras
from tensorflow.keras.applications.resnet50 import ResNet50, decode_predictions, preprocess_input
from tensorflow.keras.preprocessing import image

classifier = ResNet50(weights="imagenet")


def label_files(paths):
    labels = {}
    for path in paths:
        picture = image.load_img(path, target_size=(224, 224))
        batch = np.expand_dims(image.img_to_array(picture), axis=0)
        scores = classifier.predict(preprocess_input(batch))
#                ^^^^^^^^^^^^^^^^^^ smell: `predict` sets up a whole data pipeline for one sample in every round of this loop
        labels[path] = decode_predictions(scores, top=1)[0][0][1]
    return labels


def label_frames(camera):
    detector = keras.models.load_model("detector.keras")
    while camera.isOpened():
        found, frame = camera.read()
        if not found:
            break
        small = cv2.resize(frame, (128, 128)) / 255.0
        box = detector.predict(small[np.newaxis, ...], verbose=0)[0]  # smell: `predict` sets up a whole data pipeline
        cv2.rectangle(frame, (int(box[0]), int(box[1])), (int(box[2]), int(box[3])), 255)


def count_correct(images, labels):
    digits = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
    digits.load_weights("digits.weights.h5")
    correct = 0
    for index in range(len(images)):
        scores = digits.predict(images[index : index + 1])  # smell: `predict` sets up a whole data pipeline
        correct += int(np.argmax(scores) == labels[index])
    return correct


def occlusion_map(picture, size):
    """One part after another is covered, and the network is asked about each."""
    scores = np.zeros((28 // size, 28 // size))
    digits = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
    for row in range(0, 28, size):
        for column in range(0, 28, size):
            covered = picture.copy()
            covered[row : row + size, column : column + size] = 0.0
            scores[row // size, column // size] = digits.predict(covered[None]).max()  # smell: `predict` sets up
    return scores


def read_again_and_again(picture):
    """One prediction, asked for a hundred times."""
    digits = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
    return sum(digits.predict(picture[:1])[0, digit] for digit in range(100))  # smell: `predict` sets up


def classes_of(images):
    digits = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10, activation="softmax")])
    return [digits.predict_classes(one.reshape(1, 28, 28))[0] for one in images]  # smell: `predict_classes` sets up
