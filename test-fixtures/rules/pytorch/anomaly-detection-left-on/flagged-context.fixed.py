"""The whole training runs inside the mode."""

import torch
from torch.autograd import detect_anomaly, set_detect_anomaly
from torch.nn.functional import mse_loss

TRACE = True


def train(model, batches, optimizer):
    with torch.autograd.detect_anomaly():
        # One epoch.
        for inputs, targets in batches:
            optimizer.zero_grad()
            mse_loss(model(inputs), targets).backward()
            optimizer.step()


def train_slowly(model, batches, optimizer):
    for inputs, targets in batches:
        optimizer.zero_grad()
        mse_loss(model(inputs), targets).backward()
        optimizer.step()


def main():
    model = torch.nn.Linear(4, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    batches = [(torch.ones(3, 4), torch.ones(3, 1))] * 2
    train(model, batches, optimizer)
    train_slowly(model, batches, optimizer)
    with torch.autograd.set_detect_anomaly(mode=True), torch.enable_grad():
        train(model, batches, optimizer)
    return model


if __name__ == "__main__":
    print([round(part.sum().item(), 4) for part in main().parameters()])
