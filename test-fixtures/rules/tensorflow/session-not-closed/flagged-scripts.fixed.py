"""A training script of the first TensorFlow."""

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
features = tf.placeholder(tf.float32, [None, 4])
weights = tf.Variable(tf.zeros([4, 1]))
predicted = tf.matmul(features, weights)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for step in range(100):
        # Weights stay as they are here.
        if step % 10 == 0:
            print(step, sess.run(predicted, {features: [[1.0, 2.0, 3.0, 4.0]]}))

    writer = tf.summary.FileWriter("logs", sess.graph)
writer.close()
