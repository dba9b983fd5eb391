import torch
from torch import nn

torch.set_grad_enabled(False)

model = nn.Linear(8, 2)
model.eval()
for _ in range(100):
    print(model(torch.randn(4, 8)).argmax(1))
