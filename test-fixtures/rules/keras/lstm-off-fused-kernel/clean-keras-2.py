"""Keras without TensorFlow, of the years when `LSTM` had no fused kernel."""
from keras.layers import LSTM, Dense
from keras.models import Sequential
from mydata import batches

model = Sequential([LSTM(64, activation="relu", input_shape=(60, 8)), Dense(1)])
model.compile("adam", "mse")
model.fit_generator(batches(), steps_per_epoch=100, epochs=3)
