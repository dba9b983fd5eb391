"""A game with the shape of CartPole that follows its own random numbers."""

import random


class Space:
    def __init__(self, size):
        self.n = size
        self.shape = (size,)


class Game:
    def __init__(self):
        self.numbers = random.Random(3)
        self.observation_space = Space(4)
        self.action_space = Space(2)

    def reset(self):
        self.step_count = 0
        return [self.numbers.uniform(-1, 1) for _ in range(4)]

    def step(self, action):
        self.step_count += 1
        state = [self.numbers.uniform(-1, 1) + 0.1 * action for _ in range(4)]
        return state, 1.0, self.step_count >= 36, {}


def make(_):
    return Game()
