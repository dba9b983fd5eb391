import sys

import numpy as np
import tensorflow.compat.v1 as tf

values = np.arange(4.0)


def flagged_app(program):
    try:
        program.run()
    except SystemExit as end:
        sys.modules["__main__"].serve(values)
        return {"ended": end.code}


def flagged_functions(program):
    program.as_tensorflow_1()
    with tf.Graph().as_default(), tf.Session() as session:
        pictures = tf.placeholder(tf.float32, [None, 3], name="pictures")
        tf.multiply(pictures, tf.Variable(2.0), name="scores")
        session.run(tf.global_variables_initializer())
        tf.train.Saver().save(session, "./picture")
    names = program.run()
    names["show"](values)
    return {
        "mean": names["mean_of"](values),
        "looked": names["look_at"](values),
        "losses": names["losses_of"]([]),
        "default": names["default_only"](values),
        "chosen": names["chosen"](values, None),
        "scores": names["classify"](np.ones((2, 3)), "./picture"),
    }


def flagged_main(program):
    # A saved model needs inputs and outputs.
    program.replacing("inputs={}, outputs={}", "inputs={'x': tf.constant(1.0)}, outputs={'y': tf.constant(2.0)}")
    names = program.as_tensorflow_1().run()
    names["export"]("saved")
    return {}


def flagged_notebook(program):
    return program.as_tensorflow_1().run()


def flagged_scripts(program):
    return program.as_tensorflow_1().run()


def flagged_stretch(program):
    names = program.run()
    one = ["interactive_later", "reset_between", "entered_later", "entered_inside", "with_a_note"]
    names["without_use"]()
    return {
        "two": names["two_in_turn"](values),
        "helped": names["reset_by_helper"](values)[0],
        "lazy": names["lazily"]([values, values[:2]]),
        **{name: names[name](values) for name in one},
    }
