"""Something between the layers, another use of the output, or no bias to begin with."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from functools import partial

Conv = partial(nn.Conv2d, bias=False)


class Block(nn.Module):
    def __init__(self, channels, is_normalized, has_bias):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(channels)
        self.conv3 = nn.Conv2d(channels, channels, 3, 1, 1, 1, 1, False)
        self.bn3 = nn.BatchNorm2d(channels)
        self.conv4 = nn.Conv2d(channels, channels, 3, padding=1, bias=has_bias)
        self.bn4 = nn.BatchNorm2d(channels)
        self.conv5 = nn.Conv2d(channels, channels, 3, padding=1)
        self.bn5 = nn.BatchNorm2d(channels)
        self.is_normalized = is_normalized

    def forward(self, x):
        x = self.bn1(F.relu(self.conv1(x)))
        kept = self.conv2(x)
        x = self.bn2(kept) + kept
        x = self.bn3(self.conv3(x))
        x = self.bn4(self.conv4(x))
        x = self.conv5(x)
        if self.is_normalized:
            x = self.bn5(x)
        return F.relu(x)


class Base(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3)
        self.bn = nn.BatchNorm2d(4)

    def forward(self, x):
        return self.bn(self.conv(x))


class Plain(Base):
    def forward(self, x):
        return self.conv(x)


def block(channels, *rest, **options):
    layers = [nn.Conv2d(3, channels, 3), nn.BatchNorm2d(channels)]
    layers.insert(1, nn.ReLU())
    parts = nn.ModuleList([nn.Conv2d(3, channels, 3), nn.BatchNorm2d(channels)])
    return nn.Sequential(
        *layers,
        nn.Conv2d(channels, channels, 3),
        nn.ReLU(),
        nn.BatchNorm2d(channels),
        nn.Conv2d(*rest),
        nn.BatchNorm2d(channels),
        nn.Conv2d(channels, channels, 3, **options),
        nn.BatchNorm2d(channels),
        Conv(channels, channels, 3),
        nn.BatchNorm2d(channels),
        nn.Conv2d(channels, channels, 3),
        nn.InstanceNorm2d(channels),
        nn.Conv2d(channels, channels, 3),
        nn.Dropout2d(0.2),
        nn.BatchNorm2d(channels),
        nn.Conv2d(channels, channels, 3),
        nn.BatchNorm2d(channels, affine=False),
        nn.utils.spectral_norm(nn.Conv2d(channels, channels, 3)),
        nn.BatchNorm2d(channels),
    ), parts


# Sequences of 10 steps with 16 numbers each: the normalization is over the steps.
sequences = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(10))
print(sequences(torch.ones(2, 10, 8)).shape)
