# %%
import keras
from keras import layers

images, labels = keras.datasets.mnist.load_data()[0]

# %% Cleared before.
keras.backend.clear_session()
model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10)])
model.compile("adam", "mse")
model.fit(images, labels, epochs=5)

# %% Built here,
other = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10)])
other.compile("adam", "mse")

# %% and trained there.
other.fit(images, labels, epochs=5)

# %% Loaded.
loaded = keras.models.load_model("digits.keras")
loaded.fit(images, labels)


# %% In a function, which may be called or not.
def train():
    inner = keras.Sequential([layers.Dense(10)])
    inner.compile("adam", "mse")
    inner.fit(images, labels)


# %% Of another library.
from sklearn.linear_model import LogisticRegression

flat = LogisticRegression()
flat.fit(images, labels)

# %% In a loop, which is another rule's matter.
for units in (8, 16):
    sized = keras.Sequential([layers.Dense(units)])
    sized.compile("adam", "mse")
    sized.fit(images, labels)
