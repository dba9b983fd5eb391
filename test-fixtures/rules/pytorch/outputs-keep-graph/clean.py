import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.randn(64, 8), torch.randint(0, 2, (64,)))
loader = DataLoader(data, batch_size=4)
model = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters())


def predict():
    model.eval()
    outputs, labels_seen, classes, numbers = [], [], [], []
    for inputs, labels in loader:
        logits = model(inputs)
        # Cut off, whole numbers, arrays, or data that no network has seen.
        outputs.append(logits.detach().cpu())
        classes.append(logits.argmax(dim=1))
        classes.append(torch.max(logits, 1)[1])
        numbers.append(logits.detach().numpy())
        labels_seen.append(labels)
    return outputs, labels_seen, classes, numbers


def predict_without_graph():
    model.eval()
    outputs = []
    with torch.no_grad():
        for inputs, _ in loader:
            outputs.append(model(inputs))
    return outputs


def predict_per_batch():
    model.eval()
    outputs = []
    for inputs, _ in loader:
        with torch.inference_mode():
            logits = model(inputs)
        outputs.append(logits)
    return outputs


def unroll(cell, frames, hidden, target):
    # Needed for the loss over all steps.
    optimizer.zero_grad()
    outputs = []
    for frame in frames:
        hidden = model(frame) + hidden
        outputs.append(hidden)
    loss = criterion(torch.stack(outputs), target)
    loss.backward()
    optimizer.step()


def embed(batches):
    # Whoever calls this may train with it.
    outputs = []
    for inputs in batches:
        outputs.append(model(inputs))
    return torch.cat(outputs)


def saliency(images):
    # Gradients with respect to the input are taken later.
    model.eval()
    scores = []
    for image in images:
        image.requires_grad_()
        scores.append(model(image)[0].max())
    return torch.autograd.grad(sum(scores), images)


def frozen(images):
    model.eval()
    for parameter in model.parameters():
        parameter.requires_grad = False
    features = []
    for image in images:
        features.append(model(image))
    return features


def policy(environment, actions):
    # The critic learns in every step, the actor at the end.
    log_probabilities = []
    for state in environment:
        chosen = model(state).log_softmax(-1)[0]
        log_probabilities.append(chosen)
        value = criterion(model(state), actions)
        value.backward()
    torch.stack(log_probabilities).sum().backward()


def collected_per_round():
    for _ in range(100):
        outputs = []
        for inputs, labels in loader:
            outputs.append(model(inputs))
        criterion(torch.cat(outputs), data.tensors[1]).backward()
        optimizer.step()


def sums_of_sums(parts):
    # Two sums that feed on each other.
    first, second = 0, 0
    for part in parts:
        first += second
        second += first
    return first
