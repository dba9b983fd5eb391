import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

image = keras.Input((32, 32, 3))
text = keras.Input((16,))
x = tf.cast(image, "float32")  # smell: `tf.cast` works on a symbolic Keras tensor
features = layers.Flatten()(layers.Conv2D(4, 3)(image))
features = tf.nn.relu(features)
#          ^^^^^^^^^^ smell: `tf.nn.relu` works on a symbolic Keras tensor
both = tf.concat([layers.Dense(8)(text), layers.Dense(8)(text)], axis=1)  # smell: `tf.concat` works
model = keras.Model([image, text], layers.Dense(1)(layers.Dense(4)(text)))
model.add_loss(tf.reduce_mean(layers.Dense(1)(text) * 0.1))  # smell: `tf.reduce_mean` works on
