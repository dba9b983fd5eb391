"""A `tf.TensorArray` is made for tensors of a graph: what is written into it stays inside."""
import tensorflow as tf


@tf.function
def sums(batches):
    parts = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
    for index in tf.range(tf.shape(batches)[0]):
        parts = parts.write(index, tf.reduce_sum(batches[index]))
    return parts.stack()


@tf.function
def unstacked(batches):
    parts = tf.TensorArray(tf.float32, size=3).unstack(batches)
    return parts.read(0) + parts.read(1)


@tf.function
def collected(batches):
    arrays = {}
    arrays["sums"] = tf.TensorArray(tf.float32, size=1)
    arrays["sums"] = arrays["sums"].write(0, tf.reduce_sum(batches))
    return arrays["sums"].stack()


@tf.function
def handed_in(batches, parts):
    parts = parts.write(0, tf.reduce_sum(batches))
    return parts.stack()


if __name__ == "__main__":
    print(sums(tf.ones([3, 2])), unstacked(tf.ones([3])), collected(tf.ones([3])))
