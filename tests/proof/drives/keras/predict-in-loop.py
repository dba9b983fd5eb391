import keras
import numpy as np


def flagged_agent(program):
    names = program.replacing("self.epsilon = 1.0", "self.epsilon = 0.1").replacing("agent.replay(32)", "agent.replay(6)").run()
    agents = []

    class Known(names["Agent"]):
        def __init__(self, *sizes):
            super().__init__(*sizes)
            agents.append(self)

    names["Agent"] = Known
    names["play"](1)
    return {"model": agents[0].model, "played": [step[1] for step in agents[0].memory]}


def flagged_batched(program):
    names = program.run()
    rows = np.random.RandomState(2).rand(5, 4)
    sorter = names["Sorter"]()
    return {
        "scores": names["score"](5),
        "labels": list(names["label"](5).values()),
        "kept": names["keep_shape"](5),
        "right": names["by_place"](rows, [0, 1, 2, 1, 0]),
        "all": names["list_all"](5),
        "pairs": names["list_with_rows"](5),
        "by_place": names["list_by_place"](rows),
        "sorted": sorter.sort(5),
    }


class Camera:
    def __init__(self, frames):
        self.frames = list(frames)

    def isOpened(self):
        return True

    def read(self):
        return (True, self.frames.pop(0)) if self.frames else (False, None)


def flagged_images(program):
    """Without the network whose weights would have to be downloaded; Keras 3 has no `predict_classes`."""
    keras.Sequential(
        [keras.Input((128, 128, 3)), keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(4)]
    ).save("detector.keras")
    program.replacing('ResNet50(weights="imagenet")', "None")
    names = program.replacing('load_weights("digits.weights.h5")', "build((None, 28, 28))").run()
    numbers = np.random.RandomState(2)
    frames = [numbers.randint(0, 256, (240, 320, 3)).astype("float32") for _ in range(2)]
    names["label_frames"](Camera(frames))
    pictures = numbers.rand(6, 28, 28)
    return {"right": names["count_correct"](pictures, np.arange(6)), "frames": [frame.sum() for frame in frames]}


def flagged_notebook(program):
    return program.replacing("rand(500, 8)", "rand(6, 8)").replacing("range(500)", "range(6)").run()


def flagged_one_by_one(program):
    names = program.run()
    rows = np.random.RandomState(2).rand(3, 4)
    names["stop_early"](3)
    quiet = ["only_some", "skip_some", "filtered", "feed_back", "feed_back_by_row", "grow", "changed_before"]
    results = {name: names[name](3) for name in [*quiet, "rescaled_before", "learn_between", "one_at_a_time"]}
    return {**results, "as_they_come": list(names["as_they_come"](3)), "whatever_comes": names["whatever_comes"](rows)}


def flagged_other_backend(program):
    """The backend was chosen before, so this is TensorFlow's."""
    return {"state": program.run()["walk"](3)}


def flagged_sequences(program):
    writer = keras.Sequential([keras.Input((40,)), keras.layers.Dense(12, "softmax")])
    writer.save("writer.keras")
    painter = keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(3, 3)])
    painter.save("painter.keras")
    names = program.run()
    pictures = np.random.RandomState(2).rand(4, 8, 8).astype("float32")
    return {"text": names["write"]([3, 5], 4), "seen": names["paint"](pictures)}


def flagged_text(program):
    forecast = keras.Sequential([keras.Input((24,)), keras.layers.Dense(1)])
    forecast.save("forecast.keras")
    names = program.run()
    history = list(np.random.RandomState(2).rand(24))
    characters = [chr(ord("0") + at) for at in range(60)]
    return {
        "text": names["write"]("HELLO", characters, 4),
        "forecast": names["forecast_with_batches"](history, 4),
    }
