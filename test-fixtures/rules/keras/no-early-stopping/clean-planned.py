from tensorflow import keras

# The learning rate falls to nothing over all epochs, so the last ones count.
rate = keras.optimizers.schedules.CosineDecay(0.1, decay_steps=1000)
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(rate), "mse")
model.fit([[1.0], [2.0]], [1.0, 2.0], epochs=100, validation_split=0.5)
