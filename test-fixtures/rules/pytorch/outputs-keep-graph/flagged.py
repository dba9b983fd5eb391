import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.randn(64, 8), torch.randint(0, 2, (64,)))
loader = DataLoader(data, batch_size=4)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(8, 16)
        self.last = nn.Linear(16, 2)

    def forward(self, inputs):
        return self.last(torch.relu(self.first(inputs)))


model = Net().to("cpu")
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters())


def predict():
    model.eval()
    outputs = []
    for inputs, _ in loader:
        outputs.append(model(inputs))  # smell: `outputs` keeps the graph of every batch with all its activations
    return torch.cat(outputs).argmax(dim=1)


def extract(net, batches):
    net.eval()
    features = []
    for inputs, _ in batches:
        feature = torch.flatten(net(inputs), 1)
        features.append(feature.cpu())  # smell: `features` keeps the graph of every batch with all
    return torch.cat(features).detach().numpy()


def train():
    predictions = []
    model.train()
    for inputs, labels in loader:
        logits = model(inputs)
        loss = criterion(logits, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        predictions.append(logits)  # smell (info): `predictions` keeps the graph of every batch alive
    return torch.cat(predictions).argmax(1)


if __name__ == "__main__":
    print(len(train()), len(predict()), extract(model, loader).shape)
