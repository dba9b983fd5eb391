"""A study that asks its objective as often as it is told to."""


class Trial:
    def __init__(self, number):
        self.number = number

    def suggest_int(self, name, low, high):
        return min(high, low + self.number)


class Study:
    def optimize(self, objective, n_trials):
        for number in range(n_trials):
            print(objective(Trial(number)))


def create_study(**_):
    return Study()
