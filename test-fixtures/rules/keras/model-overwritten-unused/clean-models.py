"""Two models by one name, both of which are wanted."""

from tensorflow import keras


def build_model(units):
    return keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])


def choose(is_large):
    model = build_model(8)
    if is_large:
        model = build_model(512)
    return model


def one_of_two(is_large):
    if is_large:
        model = build_model(512)
    else:
        model = build_model(8)
    return model


def built_then_restored(path):
    try:
        model = build_model(8)
        model.load_weights(path)
    except ValueError:
        model = build_model(64)
    return model


def load_or_build(path):
    model = None
    try:
        model = keras.models.load_model(path)
    except OSError:
        model = build_model(8)
    return model


def extend():
    model = keras.applications.ResNet50()
    model = keras.Model(model.input, model.layers[-2].output)
    return model


def compare(features, targets):
    model = build_model(8)
    model.compile("adam", "mse")
    model.fit(features, targets)
    model = build_model(64)
    model.compile("adam", "mse")
    model.fit(features, targets)


def show():
    model = build_model(8)
    model.summary()
    model = build_model(64)
    model.summary()


def collect():
    model = build_model(8)
    models = [model]
    model = build_model(64)
    models.append(model)
    return models


def distances(rows):
    """Other things by that name."""
    model = list(rows)
    model = sorted(rows)
    return model
