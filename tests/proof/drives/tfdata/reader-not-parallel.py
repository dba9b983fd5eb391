"""Reading in parallel changes the order on purpose, so what is read is compared sorted."""

import os

import tensorflow as tf


def flagged_files(program):
    program.replacing("tf.io.decode_raw", "tf.strings.length")
    names = program.run()
    os.mkdir("data")
    for at in range(3):
        lines = [f"{at}-{line}" for line in range(5)]
        write(f"part-{at}.tfrecord", lines)
        write(f"data/{at}.tfrecord", [line * at for line in lines], options="GZIP")
        with open(f"{at}.csv", "w") as file:
            file.write("\n".join(["head", *lines]))
    return {
        "constant": elements(names["from_constant"](2)),
        "pattern": elements(names["from_pattern"](3).take(5)),
        "numbered": elements(names["numbered"](3)),
        "dataset": elements(names["from_dataset"]("part-*")),
        "turns": elements(names["turns"]("*.csv")),
        "tables": elements(names["turns_of_tables"]("*.csv", 2)),
        "default": elements(names["turns_by_default"]("part-*")),
        "one_by_one": elements(names["one_by_one"]("part-*")),
    }


def write(name, lines, options=""):
    with tf.io.TFRecordWriter(name, options) as writer:
        for line in lines:
            writer.write(line)


def elements(data):
    return sorted(str(item) for batch in data for item in batch.numpy().ravel()) if data.element_spec.shape.rank else sorted(
        str(item) for item in data.as_numpy_iterator()
    )
