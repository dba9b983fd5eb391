# Notebook cells joined into one script, with Windows line breaks.
import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

(images, labels), (test_images, test_labels) = tf.keras.datasets.mnist.load_data()

# %% 層の大きさの比較 📉
for units in range(8, 64):
    print("ユニット数 🔧", units); model = Sequential([Dense(units), Dense(10)])
#                                     ^^^^^^^^^^ smell (info): `Sequential` builds a new model in every round of this loop
    model.compile(tf.keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")
    model.fit(images, labels)

# %% Each size trained for long: memory is all that is left to say
for units in sizes:
    model = Sequential()  # smell (info): `Sequential` builds a new model for each training in this loop
    model.add(Dense(units))
    model.add(Dense(10))
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=20)
