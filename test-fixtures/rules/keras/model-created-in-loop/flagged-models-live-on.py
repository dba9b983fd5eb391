"""The loop needs models that clearing the session may break, so no fix is offered."""

import tensorflow as tf
from tensorflow import keras


def build_model(units):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(10)])
    model.compile("adam", "mse")
    return model


def distil(teacher_path, student_sizes, images):
    teacher = keras.models.load_model(teacher_path)
    for units in student_sizes:
        student = build_model(units)  # smell (info): `build_model` builds a new model in every round
        student.fit(images, teacher.predict(images))


def resume(base, folds):
    for images, labels in folds:
        copy = tf.keras.models.clone_model(base)  # smell: `tf.keras.models.clone_model` clones a model in every round
        copy.compile("adam", "mse")
        copy.fit(images, labels)


class Distiller:
    def __init__(self, teacher_path):
        self.teacher = keras.models.load_model(teacher_path)

    def run(self, student_sizes, images):
        for units in student_sizes:
            student = build_model(units)  # smell (info): `build_model` builds a new model in every round
            student.fit(images, self.teacher.predict(images))


def search(sizes, images, labels):
    """The best one is kept; Keras keeps the state of all the others as well."""
    best, best_loss = None, float("inf")
    for units in sizes:
        model = build_model(units)  # smell (info): `build_model` builds a new model in every round
        loss = model.fit(images, labels).history["loss"][-1]
        if loss < best_loss:
            best, best_loss = model, loss
    return best
