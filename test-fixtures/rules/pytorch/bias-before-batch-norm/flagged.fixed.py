"""Networks whose biases are subtracted again."""

from collections import OrderedDict

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn import BatchNorm1d, Linear


class Encoder(nn.Module):
    def __init__(self, channels=8):
        super().__init__()
        self.conv1 = nn.Conv2d(3, channels, kernel_size=3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.head = nn.Sequential(
            nn.Linear(channels, 16, bias=False),
            nn.BatchNorm1d(16),
            nn.ReLU(),
            nn.Linear(16, 4),
        )
        nn.init.kaiming_normal_(self.conv1.weight)

    def forward(self, images):
        x = F.relu(self.bn1(self.conv1(images)))
        x = self.conv2(x)
        x = self.bn2(x)
        return self.head(F.relu(x).mean((2, 3)))


def upsampling(channels):
    return nn.Sequential(
        OrderedDict(
            [
                ("up", nn.ConvTranspose2d(channels, 4, 2, stride=2, bias=False)),
                ("norm", nn.BatchNorm2d(4)),
                ("act", nn.ReLU(inplace=True)),
            ]
        )
    )


def classifier(width):
    layers = [Linear(4, width, bias=False), BatchNorm1d(width), nn.ReLU()]
    for _ in range(2):
        layers += [nn.Linear(width, width, bias=False), nn.BatchNorm1d(width), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(width, 2))


lazy = nn.Sequential(
    nn.LazyConv2d(6, kernel_size=3, bias=False),
    # One mean per channel.
    nn.LazyBatchNorm2d(),
    nn.ReLU(),
)

torch.manual_seed(0)
images = torch.rand(4, 3, 8, 8)
print(Encoder()(images).shape, upsampling(3)(images).shape, lazy(images).shape)
print(classifier(5)(torch.rand(4, 4)).shape)
