import numpy as np
from tensorflow import keras

EPOCHS = 40


def build():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def train(samples, targets, held_out):
    model = build()
    model.fit(samples, targets, epochs=EPOCHS, validation_split=0.2, verbose=0)
    #                                  ^^^^^^ smell: All 40 epochs run even when the validation loss
    model.fit(
        samples,
        targets,
        validation_data=held_out,
        epochs=30,  # smell: All 30 epochs run even when the validation loss
        verbose=0,
    )
    model.fit(samples, targets, 8, 50, 0, validation_split=0.1)  # smell: All 50 epochs run
    callbacks = [
        keras.callbacks.ReduceLROnPlateau(),
        keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True),
    ]
    # Where to put one more callback is the author's choice.
    return model.fit(samples, targets, epochs=60, validation_split=0.2, callbacks=callbacks, verbose=0)  # smell: All 60 epochs


samples = np.ones((20, 3))
train(samples, np.ones(20), (samples, np.ones(20)))
