"""A network with three dense layers of 512 units, evaluated over 60 batches of 256 rows while autograd records it."""

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


def evaluate():
    model.eval()
    right = 0
    for step in range(60):
        scores = model(rows + step / 60)
        right += (scores.argmax(dim=1) == labels).sum().item()
    return right


def workload():
    return evaluate()
