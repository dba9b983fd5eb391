"""An epoch over 512 random pictures of CIFAR-10's size, with three convolutions that have a bias before batch normalization."""

import torch
from torch import nn

torch.manual_seed(1)
pictures = torch.rand(512, 3, 32, 32)
labels = torch.randint(0, 10, (512,))


def block(before, after):
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=1),
        nn.BatchNorm2d(after),
        nn.ReLU(),
        nn.MaxPool2d(2),
    )


model = nn.Sequential(block(3, 16), block(16, 32), block(32, 64), nn.Flatten(), nn.Linear(1024, 10))
# The same weights whatever layers there are.
for name, weights in model.named_parameters():
    if name.endswith("weight") and weights.dim() > 1:
        torch.manual_seed(weights.shape[0])
        nn.init.normal_(weights, std=0.05)
nn.init.zeros_(model[-1].bias)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)


def workload():
    losses = []
    for start in range(0, 512, 64):
        optimizer.zero_grad()
        loss = criterion(model(pictures[start : start + 64]), labels[start : start + 64])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
