import multiprocessing

from scikeras.wrappers import KerasClassifier
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from tensorflow import keras


def build(units=8):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
    model.compile("adam", "binary_crossentropy")
    return model


def search(samples, labels):
    classifier = KerasClassifier(build, units=8, verbose=0)
    grid = GridSearchCV(
        estimator=classifier,
        param_grid={"units": [8, 16]},
        n_jobs=-1,  # all cores
        #^^^^^^^^ smell: `n_jobs=-1` trains Keras models in processes that each load TensorFlow
        cv=3,
    )
    grid.fit(samples, labels)
    scores = cross_val_score(classifier, samples, labels, n_jobs=4)  # smell: `n_jobs=4` trains Keras
    pipeline = Pipeline([("scale", StandardScaler()), ("net", KerasClassifier(build, verbose=0))])
    return grid, scores, cross_val_score(pipeline, samples, labels, n_jobs=-1)  # smell: `n_jobs=-1` trains


def scores(samples, labels):
    pipeline = make_pipeline(StandardScaler(), KerasClassifier(build))
    return cross_val_score(pipeline, samples, labels, n_jobs=multiprocessing.cpu_count())  # smell: `n_jobs=multiprocessing.cpu_count()` trains
