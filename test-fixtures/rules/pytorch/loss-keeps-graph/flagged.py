import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.randn(64, 8), torch.randint(0, 2, (64,)))
loader = DataLoader(data, batch_size=4)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)


def train(epochs):
    history = []
    for epoch in range(epochs):
        total = 0.0
        for inputs, labels in loader:
            optimizer.zero_grad()
            loss = criterion(model(inputs), labels)
            loss.backward()
            optimizer.step()
            total += loss  # smell (info): `total` is a tensor that the graph of every step hangs on
        history.append(float(total) / len(loader))
    return history


def train_and_collect():
    losses = []
    for inputs, labels in loader:
        loss = F.cross_entropy(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss)  # smell (info): `losses` keeps the graph of every step alive
    return losses


def train_weighted(net, batches, loss_of, step, scaler):
    running, seen = 0, 0
    for inputs, labels in batches:
        loss = loss_of(net(inputs), labels)
        scaler.scale(loss).backward()
        step(loss.item())
        # Each batch counts as much as it holds.
        running = running + loss * len(inputs)  # smell (info): `running` is a tensor that
        seen += len(inputs)
    return (running / seen).item()


def step_loss(inputs, labels):
    first = criterion(model(inputs), labels)
    second = sum(p.pow(2).sum() for p in model.parameters())
    return first + 0.01 * second, first


def train_with_helper():
    total = 0
    for inputs, labels in loader:
        loss, plain = step_loss(inputs, labels)
        loss.backward()
        optimizer.step()
        total += loss.mean()  # smell (info): `total`
    print(total.item())


def evaluate():
    model.eval()
    total = 0
    for inputs, labels in loader:
        total += criterion(model(inputs), labels)  # smell: `total` keeps the graph of every step with all
    print("loss", total.item() / len(loader))


def evaluate_any(net, batches):
    net.eval()
    losses = []
    for inputs, labels in batches:
        outputs = net(inputs)
        loss = F.nll_loss(outputs, labels)
        losses.append(loss)  # smell: `losses` keeps the graph of every step with all
    return torch.stack(losses).mean().item()


if __name__ == "__main__":
    print(train(1), len(train_and_collect()))
    train_with_helper()
    evaluate()
