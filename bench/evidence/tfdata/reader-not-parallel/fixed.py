"""The files are read with `num_parallel_reads=tf.data.AUTOTUNE`."""

import atexit
import shutil
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
atexit.register(shutil.rmtree, folder, ignore_errors=True)
names = [f"{folder}/part-{at}.tfrecord" for at in range(8)]
for at, name in enumerate(names):
    rows = np.random.RandomState(at).randint(0, 64, (500, 1024)).astype("uint8")
    with tf.io.TFRecordWriter(name, options="GZIP") as writer:
        for row in rows:
            writer.write(row.tobytes())


def workload():
    records = tf.data.TFRecordDataset(names, compression_type="GZIP", num_parallel_reads=tf.data.AUTOTUNE)
    data = records.shuffle(500).batch(100)
    return [sum(int(batch.shape[0]) for batch in data) for _ in range(2)]
