import torch
from torch import nn

model = nn.Linear(8, 2)
for parameter in model.parameters():
    parameter.requires_grad = False

model.eval()
for _ in range(100):
    print(model(torch.randn(4, 8)).argmax(1))
