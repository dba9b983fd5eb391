import numpy as np
from tensorflow import keras

EPOCHS = 40


def build():
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    return model


def train(samples, targets, held_out):
    model = build()
    model.fit(samples, targets, epochs=EPOCHS, validation_split=0.2, verbose=0, callbacks=[keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True)])
    model.fit(
        samples,
        targets,
        validation_data=held_out,
        epochs=30,
        verbose=0,
        callbacks=[keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True)],
    )
    model.fit(samples, targets, 8, 50, 0, validation_split=0.1, callbacks=[keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True)])
    callbacks = [
        keras.callbacks.ReduceLROnPlateau(),
        keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True),
    ]
    # Where to put one more callback is the author's choice.
    return model.fit(samples, targets, epochs=60, validation_split=0.2, callbacks=callbacks, verbose=0)


samples = np.ones((20, 3))
train(samples, np.ones(20), (samples, np.ones(20)))
