import tensorflow.compat.v1 as tf
from tensorflow.compat.v1.keras.layers import LSTM

tf.disable_eager_execution()

# In graphs of TensorFlow 1 this layer is never fused.
layer = LSTM(8, activation="relu")
