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


def flagged_notebook(program):
    return program.replacing("rand(500, 8)", "rand(6, 8)").replacing("range(500)", "range(6)").run()


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
