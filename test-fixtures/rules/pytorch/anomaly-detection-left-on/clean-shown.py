"""Shows what the mode tells, once."""

import torch
from torch.autograd import detect_anomaly

weight = torch.ones(3, requires_grad=True)
with detect_anomaly():
    torch.sqrt(weight - 1).sum().backward()

for _ in range(10):
    weight.sum().backward()
