"""Policies that are set again, or lose nothing."""

import keras


def build(units):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1, dtype="float32")])
    model.compile("adam", "mse")
    return model


def set_again(folds):
    keras.mixed_precision.set_global_policy("mixed_float16")
    for features, targets in folds:
        keras.backend.clear_session()
        keras.mixed_precision.set_global_policy("mixed_float16")
        build(8).fit(features, targets)


def choose_policy():
    keras.config.set_dtype_policy("mixed_bfloat16")


def set_by_a_function(folds):
    keras.config.set_dtype_policy("mixed_bfloat16")
    for features, targets in folds:
        keras.backend.clear_session()
        choose_policy()
        build(8).fit(features, targets)


def back_to_default(folds):
    keras.mixed_precision.set_global_policy("float32")
    for features, targets in folds:
        keras.backend.clear_session()
        build(8).fit(features, targets)


def predict_all(paths, rows):
    """Makes no model."""
    keras.mixed_precision.set_global_policy("mixed_float16")
    model = build(8)
    for path in paths:
        keras.backend.clear_session()
        print(path, model.predict(rows))
