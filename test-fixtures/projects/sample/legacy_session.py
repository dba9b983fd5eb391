"""The first version of the classifier, kept to compare with it."""

import tensorflow.compat.v1 as tf

GRAPH = "leaves-2017.pb"


def load_graph():
    graph = tf.Graph()
    with graph.as_default(), tf.io.gfile.GFile(GRAPH, "rb") as file:
        definition = tf.GraphDef()
        definition.ParseFromString(file.read())
        tf.import_graph_def(definition, name="")
    return graph


def scores_of(batches):
    graph = load_graph()
    scores = []
    with graph.as_default(), tf.Session(graph=graph) as sess:
        logits = graph.get_tensor_by_name("logits:0")
        for pictures in batches:
            scores.extend(sess.run(tf.nn.softmax(logits), {"pictures:0": pictures}))
    return scores


def names_of_nodes():
    with tf.Session(graph=load_graph()) as sess:
        return [node.name for node in sess.graph_def.node]
