"""Two parts with a session each: the first one stays open beside the second."""

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

weights = tf.get_variable("weights", [64, 64], initializer=tf.ones_initializer())
total = tf.reduce_sum(weights)

first = tf.Session()
#       ^^^^^^^^^^ smell (info): This session is not used any more, but stays open beside the one opened later
first.run(tf.global_variables_initializer())
for step in range(3):
    # The same each time.
    print(step, first.run(total))

second = tf.Session()
second.run(tf.global_variables_initializer())
print(second.run(total))


def compare(values):
    small = tf.Session()  # smell (info): This session is not used any more
    least = small.run(tf.reduce_min(values))

    with tf.Session() as large:
        return least, large.run(tf.reduce_max(values))


def compare_interactively(values):
    small = tf.Session()  # smell (info): This session is not used any more
    least = small.run(tf.reduce_min(values))
    large = tf.InteractiveSession()
    most = large.run(tf.reduce_max(values))
    large.close()
    return least, most


if __name__ == "__main__":
    print(compare([1.0, 2.0]), compare_interactively([1.0, 2.0]))
