import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.randn(64, 8), torch.randint(0, 2, (64,)))
loader = DataLoader(data, batch_size=4)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)


def train():
    total, scaled, kept, parts = 0.0, 0.0, [], []
    for inputs, labels in loader:
        optimizer.zero_grad()
        loss = criterion(model(inputs), labels)
        loss.backward()
        optimizer.step()
        # Numbers, or tensors that were cut off.
        total += loss.item()
        scaled += float(loss) * len(inputs)
        total += loss.detach() * 0.5
        kept.append(loss.detach().cpu())
        parts.append(loss.data)
    return total, scaled, kept, parts


def train_item_first():
    total = 0.0
    for inputs, labels in loader:
        loss = criterion(model(inputs), labels)
        loss.backward()
        optimizer.step()
        loss = loss.item()
        total += loss
    return total


def accumulate_gradients():
    # The sum itself is what gradients are taken of.
    optimizer.zero_grad()
    total = 0
    for inputs, labels in loader:
        loss = criterion(model(inputs), labels)
        total += loss
    total = total / len(loader)
    total.backward()
    optimizer.step()


def accumulate_and_stack():
    losses = []
    for inputs, labels in loader:
        losses.append(F.cross_entropy(model(inputs), labels))
    loss = torch.stack(losses).mean()
    loss.backward()


def loss_over_steps(net, frames, targets):
    # A loss over many steps, which whoever calls this runs backwards through.
    loss = 0
    for frame, target in zip(frames, targets):
        loss += F.mse_loss(net(frame), target)
    return loss


def several_losses():
    # The parts of one step's loss.
    for inputs, labels in loader:
        optimizer.zero_grad()
        loss = 0.0
        for layer in model:
            loss += layer(inputs).mean() if isinstance(layer, nn.Linear) else 0.0
        loss.backward()
        optimizer.step()


def evaluate():
    model.eval()
    total = 0
    with torch.no_grad():
        for inputs, labels in loader:
            total += criterion(model(inputs), labels)
    return total


@torch.no_grad()
def evaluate_decorated():
    model.eval()
    total = 0
    for inputs, labels in loader:
        total += criterion(model(inputs), labels)
    return total


@torch.inference_mode()
def evaluate_faster():
    model.eval()
    losses = []
    for inputs, labels in loader:
        losses.append(criterion(model(inputs), labels))
    return losses


def evaluate_inside():
    model.eval()
    total = 0
    for inputs, labels in loader:
        total += criterion(model(inputs), labels)
    return total


def report():
    with torch.no_grad():
        print(evaluate_inside())


def adversarial(inputs, labels):
    # Gradients with respect to the input.
    model.eval()
    inputs.requires_grad_(True)
    total = 0
    for step in range(100):
        total += criterion(model(inputs), labels)
    return torch.autograd.grad(total, inputs)


def train_phase(phase):
    # Summed where nothing is recorded.
    total = 0.0
    for inputs, labels in loader:
        loss = criterion(model(inputs), labels)
        loss.backward()
        with torch.no_grad():
            total += loss
    return total


def report_now_and_then():
    # Begun anew after a while, or only of some steps.
    running = 0.0
    some = []
    for step, (inputs, labels) in enumerate(loader):
        loss = criterion(model(inputs), labels)
        loss.backward()
        running += loss
        if step % 100 == 99:
            print(running / 100)
            running = 0.0
        if step % 50 == 0:
            some.append(loss)
    return some


def three_losses():
    total = 0
    for _ in range(3):
        loss = criterion(model(torch.randn(4, 8)), torch.zeros(4, dtype=torch.long))
        loss.backward()
        total += loss
    return total


def higher_order(inputs):
    # Another pass through the same graph follows.
    losses = []
    for _ in range(100):
        loss = model(inputs).sum()
        loss.backward(retain_graph=True)
        losses.append(loss)
    return torch.autograd.grad(losses[-1], list(model.parameters()))


class Average:
    def __init__(self):
        self.sum = 0

    def update(self, value):
        self.sum += value


def numpy_losses(batches):
    losses = []
    for inputs, labels in batches:
        loss = np.mean((inputs - labels) ** 2)
        losses.append(loss)
    return losses


def meter():
    average = Average()
    for inputs, labels in loader:
        loss = criterion(model(inputs), labels)
        loss.backward()
        average.update(loss.item())
    return average


def evaluate_outputs(net, accelerator, batches):
    # The network runs where nothing is recorded.
    net.eval()
    losses, total = [], 0
    for inputs, labels in batches:
        with torch.no_grad():
            outputs = net(inputs)
        losses.append(accelerator.gather(F.cross_entropy(outputs, labels)))
        total += criterion(outputs, labels)
    return losses, total


def train_with_engine(engine, batches):
    gathered = []
    for inputs, labels in batches:
        loss = engine(inputs, labels)
        engine.backward(loss)
        gathered.append(engine.gather(loss))
    return gathered
