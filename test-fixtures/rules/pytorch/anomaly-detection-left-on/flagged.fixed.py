"""Left over from the hunt for a NaN."""

import torch
from torch import nn


model = nn.Linear(4, 2)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def train(batches):
    for inputs, labels in batches:
        optimizer.zero_grad()
        loss = criterion(model(inputs), labels)
        loss.backward()
        optimizer.step()


train([(torch.ones(3, 4), torch.zeros(3, dtype=torch.long)) for _ in range(2)])
print([tuple(parameter.shape) for parameter in model.parameters()])
