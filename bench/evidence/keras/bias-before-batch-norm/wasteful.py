"""An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization."""

import keras
import numpy as np

keras.utils.set_random_seed(1)
pictures = np.random.rand(512, 32, 32, 3).astype("float32")
labels = np.random.randint(0, 10, 512)


def build():
    model = keras.Sequential([keras.Input((32, 32, 3))])
    for filters in (16, 32, 64):
        model.add(keras.layers.Conv2D(filters, 3, padding="same"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.ReLU())
        model.add(keras.layers.MaxPooling2D())
    model.add(keras.layers.GlobalAveragePooling2D())
    model.add(keras.layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.01), loss, jit_compile=False)
    return model


model = build()
# The function that training compiles at its first step is not what is compared.
model.train_on_batch(pictures[:64], labels[:64])


def workload():
    history = model.fit(pictures, labels, batch_size=64, epochs=1, shuffle=False, verbose=0)
    return history.history["loss"]
