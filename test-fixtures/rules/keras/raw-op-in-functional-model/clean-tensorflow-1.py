import tensorflow.compat.v1 as tf
from tensorflow.compat.v1 import keras

# In graphs of TensorFlow 1 every tensor is symbolic.
session = tf.Session()
inputs = keras.Input((8,))
mean = tf.reduce_mean(inputs)
