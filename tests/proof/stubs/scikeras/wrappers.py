"""As much of SciKeras as searches need."""

import keras
import numpy as np


class KerasClassifier:
    def __init__(self, model, verbose=0, **given):
        self.model = model
        self.verbose = verbose
        self.given = given

    def with_given(self, **given):
        return KerasClassifier(self.model, self.verbose, **{**self.given, **given})

    def fit(self, rows, labels):
        keras.utils.set_random_seed(1)
        self.trained = self.model(**self.given)
        self.trained.fit(rows, labels, verbose=0)

    def score(self, rows, labels):
        told = self.trained.predict(rows, verbose=0)[:, 0] > 0.5
        return float(np.mean(told == labels))
