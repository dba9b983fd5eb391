"""A Keras model from somewhere else."""

import keras


class Backbone(keras.Model):
    pass
