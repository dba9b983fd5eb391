from tensorflow import keras
from tensorflow.keras.applications import EfficientNetB0

train = keras.utils.image_dataset_from_directory("photos", image_size=(224, 224))
base = EfficientNetB0(include_top=False, pooling="avg")
model = keras.Sequential([base, keras.layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(train, epochs=5)  # smell: This network trains in single precision
