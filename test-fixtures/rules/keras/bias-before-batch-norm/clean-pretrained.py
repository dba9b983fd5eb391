from keras.layers import BatchNormalization, Conv2D, Input
from keras.models import Model
from keras.utils import get_file

# An architecture as others published it: its weights have this bias.
inputs = Input((8, 8, 3))
x = Conv2D(4, 3)(inputs)
x = BatchNormalization()(x)
model = Model(inputs, x)
model.load_weights(get_file("published.h5", "https://example.org/published.h5"))
