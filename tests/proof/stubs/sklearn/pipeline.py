"""As much of scikit-learn's pipelines as programs under test need: one step that fits, then the network."""


class Pipeline:
    def __init__(self, steps):
        (_, self.scaler), (_, self.network) = steps

    def fit(self, rows, labels):
        self.network.fit(self.scaler.fit_transform(rows), labels)

    def score(self, rows, labels):
        return self.network.score(self.scaler.transform(rows), labels)


def make_pipeline(scaler, network):
    return Pipeline([("scaler", scaler), ("network", network)])
