"""The weights come from somebody else, with a bias."""

from torch import nn
from torch.hub import load_state_dict_from_url

model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))
model.load_state_dict(load_state_dict_from_url("https://example.com/model.pt"))
