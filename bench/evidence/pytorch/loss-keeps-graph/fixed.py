"""A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows, its losses added up without their graph."""

import torch
from torch import nn

torch.manual_seed(1)
rows = torch.rand(256, 512)
labels = torch.randint(0, 10, (256,))
model = nn.Sequential(
    nn.Linear(512, 512),
    nn.ReLU(),
    nn.Linear(512, 512),
    nn.ReLU(),
    nn.Linear(512, 512),
    nn.ReLU(),
    nn.Linear(512, 10),
)
criterion = nn.CrossEntropyLoss()


def workload():
    model.eval()
    total = 0.0
    for step in range(60):
        loss = criterion(model(rows + step / 60), labels)
        total += loss.detach()
    return (total / 60).item()
