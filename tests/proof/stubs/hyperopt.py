"""A search that tries the smallest values first."""

from types import SimpleNamespace

hp = SimpleNamespace(quniform=lambda name, low, high, step: (low, step))
tpe = SimpleNamespace(suggest=None)


def fmin(fn, space, max_evals, **_):
    for number in range(max_evals):
        print(fn({name: low + number * step for name, (low, step) in space.items()}))
