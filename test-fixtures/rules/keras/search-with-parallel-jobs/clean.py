from scikeras.wrappers import KerasClassifier
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
from tensorflow import keras


def build(units=8):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
    model.compile("adam", "binary_crossentropy")
    return model


def searches(samples, labels, jobs, estimator):
    classifier = KerasClassifier(build, units=8)
    # One after the other.
    GridSearchCV(classifier, {"units": [8, 16]}).fit(samples, labels)
    GridSearchCV(classifier, {"units": [8, 16]}, n_jobs=1).fit(samples, labels)
    GridSearchCV(classifier, {"units": [8, 16]}, n_jobs=None).fit(samples, labels)
    # A number that nobody here knows.
    GridSearchCV(classifier, {"units": [8, 16]}, n_jobs=jobs).fit(samples, labels)
    # Trees are made for this, and so may be what a caller hands over.
    forest = RandomForestClassifier(n_jobs=-1)
    cross_val_score(forest, samples, labels, n_jobs=-1)
    cross_val_score(make_pipeline(forest), samples, labels, n_jobs=-1)
    return cross_val_score(estimator, samples, labels, n_jobs=-1)
