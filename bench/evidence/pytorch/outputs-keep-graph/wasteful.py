"""A network with three dense layers of 512 units, whose outputs for 60 batches of 256 rows are kept with their graph."""

import torch
from torch import nn

torch.manual_seed(1)
rows = torch.rand(256, 512)
model = nn.Sequential(
    nn.Linear(512, 512),
    nn.ReLU(),
    nn.Linear(512, 512),
    nn.ReLU(),
    nn.Linear(512, 512),
    nn.ReLU(),
    nn.Linear(512, 10),
)


def workload():
    model.eval()
    outputs = []
    for step in range(60):
        scores = model(rows + step / 60)
        outputs.append(scores)
    return torch.cat(outputs).mean().item()
