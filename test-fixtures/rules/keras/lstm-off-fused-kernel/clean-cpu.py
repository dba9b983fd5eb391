import os

os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

from tensorflow.keras.layers import LSTM

# There is no GPU, so there is no kernel to miss.
layer = LSTM(8, activation="relu")
