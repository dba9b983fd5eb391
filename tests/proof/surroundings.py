"""What programs find around them: tiny data sets, small networks under famous names, no progress bars."""

import importlib


def prepare():
    import keras
    import numpy as np
    import tensorflow as tf
    import tensorflow.compat.v1  # noqa: F401
    from keras.src.trainers import trainer
    from keras.src.utils import io_utils

    tf.get_logger().setLevel("ERROR")
    # Progress bars print how long something took, which differs from run to run.
    io_utils.print_msg = lambda *_, **__: None
    # Compiling tiny programs with XLA takes most of their time and changes no result.
    trainer.model_supports_jit = lambda _: False
    for name, shape in DATASETS.items():
        load = loader(np, shape)
        for module in (f"keras.src.datasets.{name}", f"keras.datasets.{name}", f"keras._tf_keras.keras.datasets.{name}"):
            importlib.import_module(module).load_data = load
    # No weights are downloaded: a small network of the same inputs and outputs answers to the name.
    for module in ("keras.applications", "keras._tf_keras.keras.applications"):
        importlib.import_module(module).MobileNetV2 = small_mobile_net


DATASETS = {"mnist": (28, 28), "fashion_mnist": (28, 28), "cifar10": (32, 32, 3)}


def loader(np, shape):
    def load_data(*_, **__):
        numbers = np.random.RandomState(7)
        images = numbers.randint(0, 256, (48, *shape)).astype("uint8")
        labels = numbers.randint(0, 10, 48).astype("uint8")
        return (images[:32], labels[:32]), (images[32:], labels[32:])

    return load_data


def small_mobile_net(input_shape=None, include_top=True, weights="imagenet", classes=1000, **_):
    import keras

    layers = [
        keras.Input(input_shape or (None, None, 3)),
        keras.layers.Conv2D(8, 3, strides=2, padding="same", activation="relu6"),
    ]
    if include_top:
        layers += [keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(classes, "softmax")]
    return keras.Sequential(layers)
