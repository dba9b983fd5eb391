"""Another library, another switch."""

import torch
from sensors import autograd, detect_anomaly

autograd.set_detect_anomaly(True)
for readings in [torch.ones(3)] * 2:
    with detect_anomaly():
        print(readings)


class Watch:
    def set_detect_anomaly(self, mode):
        self.mode = mode


Watch().set_detect_anomaly(True)
# torch.autograd.set_detect_anomaly(True)
print("torch.autograd.set_detect_anomaly(True)")


def test_gradients():
    torch.autograd.set_detect_anomaly(True)
    for _ in range(3):
        torch.ones(3, requires_grad=True).sum().backward()
