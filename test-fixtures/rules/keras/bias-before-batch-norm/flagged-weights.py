from tensorflow.keras import layers, models

model = models.Sequential()
model.add(layers.Conv2D(4, 3, input_shape=(8, 8, 3)))  # smell: The batch normalization after this
model.add(layers.BatchNormalization())
model.add(layers.Flatten())
# The file holds a bias, so there is no fix here.
model.load_weights("weights.h5")
