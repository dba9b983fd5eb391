from tensorflow import keras
from tensorflow.keras import layers

(images, labels), _ = keras.datasets.mnist.load_data()
model = keras.Sequential(
    [
        layers.Conv2D(8, 3),
        layers.Conv2D(8, 3),
        layers.Conv2D(8, 3),
        layers.Flatten(),
        layers.Dense(2),
    ]
)
model.compile("adam", "mse")
model.fit(images[..., None], labels)
