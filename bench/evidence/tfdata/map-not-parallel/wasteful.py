"""300 pictures of 96 x 96 are resized, cropped, turned and coloured at random by a `map` on one core; two epochs."""

import numpy as np
import tensorflow as tf

pictures = np.random.RandomState(1).randint(0, 256, (300, 96, 96, 3)).astype("uint8")


def augment(picture):
    picture = tf.image.resize(picture, (160, 160))
    picture = tf.image.random_crop(picture, (128, 128, 3))
    picture = tf.image.random_flip_left_right(picture)
    picture = tf.image.random_hue(picture / 255.0, 0.1)
    return tf.image.random_contrast(picture, 0.8, 1.2)


def workload():
    data = tf.data.Dataset.from_tensor_slices(pictures)
    data = data.map(augment).batch(32).prefetch(1)
    count = 0
    for _ in range(2):
        for images in data:
            count += int(images.shape[0])
    # The draws differ from run to run, so what can be compared is how much was prepared.
    return [count]
