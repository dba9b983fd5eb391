"""Deep Q-learning on a small task: every step asks the network about one state."""

import random
from collections import deque

import gym
import numpy as np
from keras.layers import Dense
from keras.models import Sequential
from keras.optimizers import Adam


class Agent:
    def __init__(self, n_states, n_actions):
        self.n_actions = n_actions
        self.memory = deque(maxlen=2000)
        self.epsilon = 1.0
        self.model = self.build_model(n_states)

    def build_model(self, n_states):
        model = Sequential()
        model.add(Dense(24, input_dim=n_states, activation="relu"))
        model.add(Dense(self.n_actions, activation="linear"))
        model.compile(loss="mse", optimizer=Adam(0.001))
        return model

    def act(self, state):
        if random.random() < self.epsilon:
            return random.randrange(self.n_actions)
        return int(np.argmax(self.model.predict_on_batch(state)[0]))

    def replay(self, size):
        for state, action, reward, next_state, done in random.sample(self.memory, size):
            target = reward
            if not done:
                target += 0.95 * np.max(self.model.predict(next_state)[0])
            targets = self.model.predict(state)
            targets[0][action] = target
            self.model.fit(state, targets, epochs=1, verbose=0)


def play(episodes):
    game = gym.make("CartPole-v1")
    agent = Agent(game.observation_space.shape[0], game.action_space.n)
    for _ in range(episodes):
        state = np.reshape(game.reset(), [1, 4])
        done = False
        while not done:
            action = agent.act(state)
            next_state, reward, done, _ = game.step(action)
            next_state = np.reshape(next_state, [1, 4])
            agent.memory.append((state, action, reward, next_state, done))
            state = next_state
        agent.replay(32)
