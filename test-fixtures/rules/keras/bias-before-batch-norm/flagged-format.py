from keras import backend as K
from keras.layers import BatchNormalization, Conv2D, Input
from keras.models import Model

axis = 3 if K.image_data_format() == "channels_last" else 1


def convolved(x, filters):
    x = Conv2D(filters, (3, 3), padding="same")(x)  # smell: The batch normalization after this
    return BatchNormalization(axis=axis)(x)


inputs = Input((8, 8, 3))
model = Model(inputs, convolved(convolved(inputs, 4), 4))
