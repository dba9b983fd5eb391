"""A stretch of its own: looked at closely, then left alone."""

import torch

weight = torch.ones(3, requires_grad=True)
torch.autograd.set_detect_anomaly(True)
weight.sum().backward()
torch.autograd.set_detect_anomaly(False)
for _ in range(10):
    weight.sum().backward()
