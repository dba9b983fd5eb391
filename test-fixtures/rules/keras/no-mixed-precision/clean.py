import numpy as np
from sklearn.linear_model import LogisticRegression
from tensorflow import keras
from tensorflow.keras import layers

# A network of this size keeps no GPU busy.
model = keras.Sequential(
    [
        keras.Input((32,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(2, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.ones((8, 32)), np.zeros(8), verbose=0)

# A network that is not trained here, and another library's `fit`.
features = keras.applications.MobileNetV2(weights=None, include_top=False, pooling="avg")
LogisticRegression().fit(features.predict(np.ones((2, 96, 96, 3)), verbose=0), [0, 1])
