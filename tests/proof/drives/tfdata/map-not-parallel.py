"""Draws are taken in another order once they run in parallel; shapes, types, labels and their order stay."""

import numpy as np
import tensorflow as tf


def flagged_augment(program):
    names = program.run()
    paths = []
    for at in range(4):
        paths.append(f"{at}.jpeg")
        noise = np.random.RandomState(at).randint(0, 256, (32, 32, 3)).astype("uint8")
        tf.io.write_file(paths[-1], tf.io.encode_jpeg(noise))
    datasets = {name: names[name] for name in ("flowers", "turned", "scaled")}
    datasets["training"] = names["training_data"](paths, list(range(4)), 2)
    datasets["trainer"] = names["Trainer"](2).data()
    return {name: told(data) for name, data in datasets.items()}


def told(data):
    return [[list(picture.shape), picture.dtype.name, label] for picture, label in data.take(5)]


def flagged_older(program):
    names = program.as_tensorflow_1().run()
    tf = names["tf"]
    noise = np.random.RandomState(1).randint(0, 256, (240, 240, 3)).astype("uint8")
    with tf.Session() as session:
        encoded = session.run(tf.image.encode_jpeg(noise))
        feature = tf.train.Feature(bytes_list=tf.train.BytesList(value=[encoded]))
        example = tf.train.Example(features=tf.train.Features(feature={"image": feature}))
        with tf.python_io.TFRecordWriter("a.tfrecord") as writer:
            for _ in range(3):
                writer.write(example.SerializeToString())
        batch = names["train_input"]("*.tfrecord", 2).get_next()
        return {"shapes": [list(session.run(batch).shape) for _ in range(2)]}
