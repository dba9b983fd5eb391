"""Saved weights fit only the model as it is."""

import torch
from torch import nn

model = nn.Sequential(nn.Conv1d(2, 4, 3), nn.BatchNorm1d(4))  # smell: The batch normalization after this `Conv1d`
model.load_state_dict(torch.load("model.pt"))
