"""Another library."""

import torch
from arrays import zeros, ones as torch_ones


def steps(device):
    for _ in range(100):
        print(zeros(3).to(device), torch_ones(3).cuda(), torch.sum(zeros(3)))
