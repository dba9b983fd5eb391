"""A session with a graph made for it, and a decorator that may start one."""
import tensorflow.compat.v1 as tf
from mydata import folds
from mygraphs import on_new_graph

tf.disable_eager_execution()

for fold in folds():
    graph = tf.Graph()
    with tf.Session(graph=graph) as sess:
        images = tf.placeholder(tf.float32, [None, 784])
        print(sess.run(tf.reduce_mean(images), feed_dict={images: fold}))


def score(fold):
    graph = tf.Graph()
    session = tf.Session(graph=graph)
    with session:
        images = tf.placeholder(tf.float32, [None, 784])
        return session.run(tf.reduce_max(images), feed_dict={images: fold})


def score_on(graph, fold):
    with tf.Session(graph=graph) as sess:
        images = tf.placeholder(tf.float32, [None, 784])
        return sess.run(tf.reduce_max(images), feed_dict={images: fold})


@on_new_graph
def spread(fold):
    images = tf.placeholder(tf.float32, [None, 784])
    with tf.Session() as sess:
        return sess.run(tf.reduce_min(images), feed_dict={images: fold})


for fold in folds():
    print(score(fold), score_on(tf.Graph(), fold), spread(fold))
