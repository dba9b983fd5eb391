import tensorflow as tf


def flagged(program):
    names = program.run()
    data, pairs = names["data"], names["pairs"]
    return {
        "found": names["predictions"](data),
        "labelled": names["with_labels"](pairs),
        "features": names["first_round"](data),
        "every": names["over_epochs"](data, 2),
        "newest": names["newest_first"](data),
        "total": names["under_tape"](data),
        "log": names["in_two_places"](data, 2),
        "rows": names["powers"](tf.constant([[0.5, -0.5, 0.9]]), 3),
        "none": names["predictions"](data.take(0)),
    }
