# %%
import keras
from keras import layers

images, labels = keras.datasets.mnist.load_data()[0]


def classifier(units):
    return keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(units)])


# %% Train
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10)])  # smell: Each run of this cell builds one more model
model.compile("adam", "mse")
model.fit(images, labels, epochs=5)

# %%
wide = classifier(64)  # smell: Each run of this cell
wide.compile("adam", "mse")
history = wide.fit(images, labels, epochs=5)
