"""One graph for all rounds, whichever session is the default one."""
import tensorflow.compat.v1 as tf
from mydata import folds

tf.disable_eager_execution()

graph = tf.Graph()
for fold in folds():
    with tf.Session(graph=graph) as sess:
        images = tf.placeholder(tf.float32, [None, 784])  # smell: `tf.placeholder`
        print(sess.run(images, feed_dict={images: fold}))

session = tf.Session()
for fold in folds():
    with session.as_default():
        pixels = tf.placeholder(tf.float32, [None, 784])  # smell: `tf.placeholder`
        print(session.run(pixels, feed_dict={pixels: fold}))
