"""Two epochs of training on 500 pictures of 64 x 64 that are resized on the way, from a pipeline without `prefetch`, which TensorFlow adds by itself since 2.12."""

import keras
import numpy as np
import tensorflow as tf

keras.utils.set_random_seed(1)
pictures = np.random.RandomState(1).randint(0, 256, (500, 64, 64, 3)).astype("uint8")
labels = np.random.RandomState(2).randint(0, 10, 500)


def prepare(picture, label):
    return tf.image.resize(picture, (48, 48)) / 255.0, label


def workload():
    data = tf.data.Dataset.from_tensor_slices((pictures, labels))
    data = data.map(prepare, num_parallel_calls=tf.data.AUTOTUNE).batch(32)
    model = keras.Sequential(
        [
            keras.Input((48, 48, 3)),
            keras.layers.Conv2D(16, 3, strides=2, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(10),
        ]
    )
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(data, epochs=2, verbose=0).history["loss"]
