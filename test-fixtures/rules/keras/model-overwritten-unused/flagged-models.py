"""Models that another one replaces before they are used."""

from tensorflow import keras


def build_model(units):
    model = keras.Sequential([keras.layers.Dense(units), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def train(features, targets):
    model = build_model(32)  # smell: This model is made for nothing, since `model` gets another one
    print("training", len(features))
    model = build_model(64)
    model.fit(features, targets, verbose=0)
    return model


def prepare(units):
    network = keras.Sequential()  # smell: This model is made for nothing, since `network` gets another one
    network.add(keras.layers.Dense(units))
    network.compile("sgd", "mse")
    network = keras.models.load_model("network.keras")
    return network


if __name__ == "__main__":
    train([[0.0]], [[0.0]])
