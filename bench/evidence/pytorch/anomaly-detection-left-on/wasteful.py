"""Five epochs of a network with three dense layers over 2,048 rows, with anomaly detection on."""

import torch
from torch import nn

torch.manual_seed(1)
rows = torch.rand(2048, 64)
labels = torch.randint(0, 10, (2048,))
model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters())


def workload():
    torch.autograd.set_detect_anomaly(True)
    losses = []
    for _ in range(5):
        for start in range(0, 2048, 64):
            optimizer.zero_grad()
            loss = criterion(model(rows[start : start + 64]), labels[start : start + 64])
            loss.backward()
            optimizer.step()
        losses.append(loss.item())
    return losses
