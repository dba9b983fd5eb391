"""Training loops that put operations into the graph they run."""
import tensorflow as tf
from mydata import batches, test_images, test_labels

images = tf.placeholder(tf.float32, [None, 784])
labels = tf.placeholder(tf.float32, [None, 10])
weights = tf.Variable(tf.zeros([784, 10]))
rate = tf.Variable(0.1, trainable=False)
logits = tf.matmul(images, weights)
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=labels, logits=logits))
optimizer = tf.train.GradientDescentOptimizer(rate)
train = optimizer.minimize(loss)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for epoch in range(100):
        sess.run(tf.assign(rate, 0.1 * 0.95**epoch))
        #        ^^^^^^^^^ smell: `tf.assign` adds
        for xs, ys in batches():
            sess.run(train, feed_dict={images: xs, labels: ys})
        hits = tf.equal(tf.argmax(logits, 1), tf.argmax(labels, 1))
        accuracy = tf.reduce_mean(tf.cast(hits, tf.float32))
        print(accuracy.eval({images: test_images, labels: test_labels}))

    # Every hundredth round is still again and again.
    for step in range(10000):
        if step % 100 == 0:
            print(sess.run(tf.reduce_max(weights)))  # smell: `tf.reduce_max` adds operations

    for step in range(10000):
        sess.run(optimizer.minimize(loss), feed_dict={images: test_images, labels: test_labels})  # smell: `optimizer.minimize` adds

    for step in range(10000):
        sess.run(train, {images: test_images, labels: test_labels})
        sess.run(rate.assign_add(0.01))  # smell: `rate.assign_add` adds

    # A few rounds only: told, but as a side remark.
    for trial in range(12):
        sess.run(tf.global_variables_initializer())  # smell (info): `tf.global_variables_initializer` adds
        sess.run(train, feed_dict={images: test_images, labels: test_labels})
