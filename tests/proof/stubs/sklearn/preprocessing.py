"""As much of scikit-learn's scalers as programs under test need."""


class StandardScaler:
    def fit_transform(self, rows):
        self.mean, self.spread = rows.mean(axis=0), rows.std(axis=0)
        return self.transform(rows)

    def transform(self, rows):
        return (rows - self.mean) / self.spread
