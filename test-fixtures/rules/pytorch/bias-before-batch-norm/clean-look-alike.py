"""Layers of another library."""

import torch
from layers import BatchNorm2d, Conv2d, nn

model = torch.nn.Sequential(Conv2d(3, 4, 3), BatchNorm2d(4))
other = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))
mixed = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), BatchNorm2d(4))
