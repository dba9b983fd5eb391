import tensorflow as tf


def flagged(program):
    names = program.replacing("range(100)", "range(2)").replacing("step < 1000", "step < 3").run()
    agent = names["Agent"]()
    agent.play([tf.ones([2, 4]), tf.zeros([2, 4])])
    return {"model": names["model"], "scaled": names["scale"](tf.ones([2, 2]), rate=0.5)}
