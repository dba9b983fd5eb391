import keras
import tensorflow as tf


def flagged_one_gradient(program):
    names = program.run()
    names["train"]([tf.ones([2, 3]), tf.ones([4, 3])])
    point = tf.Variable([1.0, 2.0])
    return {
        "weights": names["weights"],
        "gradient": names["gradient"],
        "rows": names["rows"](tf.constant([[0.1, 0.2], [0.3, 0.4]])),
        "second": names["second_order"](point),
        "inside": names["asked_inside"](point),
    }


def flagged_rounds(program):
    names = program.run()
    actor = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
    critic = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    optimizer = keras.optimizers.SGD(0.1)
    optimizer.build(actor.trainable_variables + critic.trainable_variables)
    names["train"](actor, critic, optimizer, [tf.ones([3, 4]), tf.ones([2, 4])])
    return {"weights": names["weights"], "actor": actor, "critic": critic}
