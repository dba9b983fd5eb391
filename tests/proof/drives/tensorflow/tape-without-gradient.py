import tensorflow as tf


def flagged(program):
    names = program.run()
    images, labels = tf.constant([[0.1, 0.2], [0.3, 0.4]]), tf.constant([[1.0], [0.0]])
    return {
        name: names[name](images, labels)
        for name in ("evaluate", "accuracy", "two", "again", "test_step")
    } | {name: names[name](images) for name in ("watched", "commented", "multiline")}
