"""One split in front of the same convolutions."""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(1)
GROUPS = 32
pictures = np.random.rand(48, 28, 28, 4 * GROUPS).astype("float32")
targets = np.random.rand(48, 28, 28, 4 * GROUPS).astype("float32")
inputs = keras.Input((28, 28, 4 * GROUPS))
parts = []
for part in keras.ops.split(inputs, GROUPS, axis=-1):
    parts.append(layers.Conv2D(4, 3, padding="same")(part))
model = keras.Model(inputs, layers.Concatenate()(parts))
model.compile(keras.optimizers.SGD(0.01), "mse", jit_compile=False)
# The function that training compiles at its first step is not what is compared.
model.train_on_batch(pictures[:16], targets[:16])


def workload():
    history = model.fit(pictures, targets, batch_size=16, epochs=2, shuffle=False, verbose=0)
    return history.history["loss"]
