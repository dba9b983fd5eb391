"""Made once, made there, made by chance, or moved for another reason."""

import numpy as np
import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
weights = torch.ones(10).to(device)


class Tagger(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.mask = None
        self.start = torch.zeros(size).to(device)
        self.scale = nn.Parameter(torch.ones(size).to(device))

    def forward(self, words):
        if self.mask is None:
            self.mask = torch.ones(words.shape).to(words.device)
        state = torch.zeros(1, 8, device=words.device)
        noise = torch.rand(words.shape).to(words.device)
        learned = torch.zeros(8, requires_grad=True).to(words.device)
        times = torch.arange(0, 1, 0.1).to(words.device)
        whole = torch.zeros(8).to(torch.long)
        alike = torch.zeros(8).to(words)
        both = torch.zeros(8).to(words.device, torch.float16)
        given = torch.from_numpy(np.zeros(8)).to(words.device)
        pinned = torch.empty(8, pin_memory=True).to(words.device)
        drawn = torch.empty(8).normal_().to(words.device)
        back = torch.zeros(8).to("cpu")
        return words, state, noise, learned, times, whole, alike, both, given, pinned, drawn, back


def train(model, loader, epochs):
    for epoch in range(epochs):
        total = torch.zeros(1).to(device)
        for words, labels in loader:
            total += nn.functional.cross_entropy(model(words), labels).detach()
        print(epoch, total / len(loader))


def evaluate(model, loader):
    hits = torch.zeros(1).to(device)
    for words, labels in loader:
        hits += (model(words).argmax(1) == labels).sum()
    return hits


tagger = Tagger(8)
for epoch in range(20):
    evaluate(tagger, [])

for size in range(100):
    print(torch.zeros(size).to(device))

for size in (1, 2, 4):
    print(torch.zeros(size).to(device))


def test_shapes():
    for size in range(100):
        assert torch.zeros(size).to(device).shape == (size,)
