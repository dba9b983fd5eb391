import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.randn(64, 8), torch.randint(0, 2, (64,)))
loader = DataLoader(data, batch_size=4)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(8, 2)

    def forward(self, inputs):
        return self.last(inputs)


def test(model, batches):
    model.eval()
    right, total = 0, 0.0
    for inputs, labels in batches:
        logits = model(inputs)  # smell: `model` is evaluated while autograd records every operation
        total += F.cross_entropy(logits, labels, reduction="sum").item()
        right += (logits.argmax(dim=1) == labels).sum().item()
    print(right, total / len(data))


def train(model, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    for epoch in range(epochs):
        model.train()
        for inputs, labels in loader:
            optimizer.zero_grad()
            F.cross_entropy(model(inputs), labels).backward()
            optimizer.step()

        model.eval()
        right = 0
        # How good is it by now?
        for inputs, labels in loader:
            classes = model(inputs).argmax(dim=1)  # smell: `model` is evaluated while autograd
            right += int((classes == labels).sum())
        print(epoch, right)


class Runner:
    def __init__(self):
        self.net = Net()

    def score(self, batches):
        self.net.eval()
        hits = []
        for inputs, labels in batches:
            outputs = self.net(inputs)  # smell: `self.net` is evaluated while autograd records
            hits.append((outputs.argmax(1) == labels).float().mean().item())
        return sum(hits) / len(hits)


if __name__ == "__main__":
    network = Net()
    train(network, 2)
    test(network, loader)
    print(Runner().score(loader))
