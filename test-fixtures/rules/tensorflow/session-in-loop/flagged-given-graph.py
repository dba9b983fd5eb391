"""A function that opens a session of the graph it is given, for one answer each time."""
import tensorflow.compat.v1 as tf
from mydata import frames, read_graph


def answer(graph, frame):
    with tf.Session(graph=graph) as sess:  # smell: A session is opened anew in every round
        return sess.run("scores:0", {"images:0": frame})


model = read_graph("detector.pb")
for frame in frames():
    print(answer(model, frame))
