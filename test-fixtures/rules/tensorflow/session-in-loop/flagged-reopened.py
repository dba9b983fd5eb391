"""Sessions that are opened again for the next little thing, closed or forgotten before."""
import tensorflow as tf
from mydata import frames

images = tf.placeholder(tf.float32, [None, 64, 64, 3])
scores = tf.layers.dense(tf.layers.flatten(images), 10)
saver = tf.train.Saver()


def classify(frame):
    with tf.Session() as sess:
    #    ^^^^^^^^^^ smell: A session is opened anew in every round of this loop, which sets up
        saver.restore(sess, "model.ckpt")
        return sess.run(scores, {images: frame[None]})


for frame in frames():
    print(classify(frame))

for frame in frames():
    if frame.index % 10 == 0:
        with tf.Session(graph=tf.get_default_graph()) as sess:  # smell: A session is opened anew in every round
            print(sess.run(scores, {images: frame[None]}))

for frame in frames():
    sess = tf.Session()  # smell: A session is opened anew in every round
    print(sess.run(scores, {images: frame[None]}))
    sess.close()


def largest(values):
    return tf.compat.v1.Session(graph=values.graph).run(scores)  # smell: A session is opened anew in every round


def all_largest(groups):
    while groups:
        print(largest(groups.pop()))


# Eight rounds: a side remark. One loop is told once, whichever way it takes.
for device in range(8):
    if device % 2:
        sess = tf.Session()  # smell (info): A session is opened anew in every round
    else:
        sess = tf.Session(graph=tf.get_default_graph())
    print(sess.run(scores, {images: frame[None]}))
