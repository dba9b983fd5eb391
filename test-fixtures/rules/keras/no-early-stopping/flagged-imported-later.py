# Cells of a notebook: `keras` has no name yet where the model is trained, so there is no fix.
import numpy as np
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1)])
model.compile("sgd", "mse")
rows = np.ones((20, 3))
model.fit(rows, np.ones(20), epochs=40, validation_split=0.2)  # smell: All 40 epochs run

# %%
import keras

print(keras.__version__)
