# %% One way to make it
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(8), keras.layers.Dense(1)])

# %% Another way
model = keras.Sequential()
model.add(keras.layers.Dense(8))
model.add(keras.layers.Dense(1))
model.summary()
