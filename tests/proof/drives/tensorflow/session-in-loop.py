import numpy as np


def flagged_left_open(program):
    program.as_tensorflow_1()
    # Without a variable there is nothing to optimize, and what devices there are says the machine.
    program.replacing("minimize(tf.reduce_mean(images))", "minimize(tf.reduce_mean(images * tf.Variable(1.0)))")
    program.replacing("print(session.list_devices())", "print(len(session.list_devices()) > 0)")
    names = program.run()
    files = [f"{at}.npy" for at in range(3)]
    for at, file in enumerate(files):
        np.save(file, np.arange(4.0) + at)
    totals = names["totals_of"](files)
    names["train"]([[np.ones((2, 784))], [np.zeros((2, 784))]])
    names["all_largest"]([names["tf"].constant([1.0, 3.0])])
    np.random.seed(1)
    return {"totals": totals, "means": names["simulate"](np.arange(3.0))}
