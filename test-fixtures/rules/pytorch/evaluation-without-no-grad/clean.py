import pytorch_lightning as pl
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


class Quiet(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(8, 2)

    @torch.no_grad()
    def forward(self, inputs):
        return self.last(inputs)


def accuracy(logits, labels):
    return (logits.argmax(dim=1) == labels).float().mean().item()


def in_block(model, batches):
    model.eval()
    with torch.no_grad():
        for inputs, labels in batches:
            print(accuracy(model(inputs), labels))


@torch.no_grad()
def decorated(model, batches):
    model.eval()
    for inputs, labels in batches:
        print(accuracy(model(inputs), labels))


@torch.inference_mode()
def inferred(model, batches):
    model.eval()
    for inputs, labels in batches:
        print(accuracy(model(inputs), labels))


def switched(model, batches):
    model.eval()
    with torch.set_grad_enabled(False):
        for inputs, labels in batches:
            print(accuracy(model(inputs), labels))


def at_the_caller(model, batches):
    model.eval()
    for inputs, labels in batches:
        print(accuracy(model(inputs), labels))


def only_from_elsewhere(model, batches):
    # Whoever calls this may have switched gradients off.
    model.eval()
    for inputs, labels in batches:
        print(accuracy(model(inputs), labels))


def fine_tune_in_evaluation_mode(model, batches):
    # Batch normalization stays as it is while training goes on.
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    model.eval()
    for inputs, labels in batches:
        loss = F.cross_entropy(model(inputs), labels)
        loss.backward()
        optimizer.step()


def saliency(model, batches):
    model.eval()
    for inputs, _ in batches:
        inputs.requires_grad_()
        score = model(inputs).max()
        print(torch.autograd.grad(score, inputs)[0].abs().sum().item())


def features(model, batches):
    # A tensor that others may train with.
    model.eval()
    for inputs, _ in batches:
        return model(inputs)


def training_again(model, batches):
    model.eval()
    model.train()
    for inputs, labels in batches:
        print(accuracy(model(inputs), labels))


def on_the_fly(batches, **options):
    nn.Sequential(nn.Linear(8, 2, **options)).eval()
    for inputs, labels in batches:
        print(accuracy(inputs, labels))


def quiet(batches):
    model = Quiet()
    model.eval()
    for inputs, labels in batches:
        print(accuracy(model(inputs), labels))


class Lightning(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.net = Net()

    def validation_step(self, batch, index):
        self.net.eval()
        for inputs, labels in batch:
            self.log("accuracy", accuracy(self.net(inputs), labels))


def text(expression):
    # Another `eval` altogether.
    expression.eval()
    for value in range(100):
        print(value)


if __name__ == "__main__":
    network = Net()
    in_block(network, loader)
    decorated(network, loader)
    inferred(network, loader)
    switched(network, loader)
    with torch.no_grad():
        at_the_caller(network, loader)
    fine_tune_in_evaluation_mode(network, loader)
    saliency(network, loader)
    print(features(network, loader))
    training_again(network, loader)
    on_the_fly(loader)
    quiet(loader)
    text(network)

    # One batch, and it is over.
    network.eval()
    print(network(data.tensors[0]).argmax(1))
