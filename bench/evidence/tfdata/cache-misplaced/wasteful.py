"""Five epochs over 100 of 150 JPEG pictures of 128 x 128: the cache stands before `take`, so it is never complete and every epoch decodes again."""

import numpy as np
import tensorflow as tf

noise = np.random.RandomState(1).randint(0, 256, (150, 128, 128, 3)).astype("uint8")
files = [tf.io.encode_jpeg(picture).numpy() for picture in noise]


def decode(file):
    return tf.cast(tf.io.decode_jpeg(file, channels=3), tf.float32) / 255.0


def workload():
    data = tf.data.Dataset.from_tensor_slices(files).map(decode).cache().take(100).batch(10)
    return [float(tf.reduce_mean(images)) for _ in range(5) for images in data]
