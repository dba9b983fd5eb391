import numpy as np
import tensorflow as tf

FILES = 6


def pictures():
    numbers = np.random.RandomState(2)
    for at in range(FILES):
        picture = numbers.randint(0, 256, (28, 28, 3)).astype("uint8")
        tf.io.write_file(f"{at}.jpeg", tf.io.encode_jpeg(picture))
    return "*.jpeg"


def flagged_order(program):
    """The order and the draws of later epochs change on purpose, so only what one epoch holds is compared."""
    for was, now in (("epochs=20", "epochs=1"), ("epochs=5", "epochs=1"), ("range(10)", "range(2)"), ("epochs=3", "epochs=1")):
        program.replacing(was, now)
    names = program.replacing('loss="mse"', 'loss="sparse_categorical_crossentropy"').run()
    paths = pictures()
    repeated = [float(tf.reduce_sum(batch)) for batch in names["repeated"](paths, 1).take(FILES)]
    augmented = [batch.shape for batch in names["augmented"](paths)]
    train = np.sort(np.concatenate([labels.numpy() for _, labels in names["train"]]))
    return {"repeated": sorted(repeated), "augmented": [list(shape) for shape in augmented], "train": train}
