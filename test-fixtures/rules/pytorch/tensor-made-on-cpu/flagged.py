"""A recurrent network whose first state is copied to the device for every batch."""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(4, 8, batch_first=True)
        self.head = nn.Linear(8, 2)

    def forward(self, words):
        state = torch.zeros(1, words.size(0), 8).to(device)
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ smell: `zeros` makes this tensor in main memory, and `.to()` copies
        positions = torch.arange(words.size(1)).unsqueeze(0).float().to(words.device)  # smell: `arange` makes
        outputs, _ = self.rnn(words, state)
        return self.head(outputs) + positions.mean()


def train(model, batches, optimizer):
    criterion = nn.CrossEntropyLoss()
    for words, labels in batches:
        # The padding does not count.
        mask = torch.ones(labels.shape, dtype=torch.bool).to(device, non_blocking=True)  # smell: `ones` makes
        optimizer.zero_grad()
        scores = model(words.to(device))[mask]
        criterion(scores, labels.to(device)[mask]).backward()
        optimizer.step()


def start(size):
    return torch.full((size,), 0.5).to(device=device)  # smell: `full` makes this tensor in main memory


def train_discriminator(batches):
    discriminator = nn.Linear(4, 1).cuda()
    for images in batches:
        valid = torch.ones(*images.shape[:1], 1).cuda()  # smell: `ones` makes this tensor in main memory, and `.cuda()`
        loss = nn.functional.mse_loss(discriminator(images), valid * start(len(images)))
        loss.backward()


if __name__ == "__main__":
    torch.manual_seed(0)
    model = Tagger().to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    train(model, [(torch.rand(2, 3, 4), torch.ones(2, 3, dtype=torch.long))] * 2, optimizer)
    print(model(torch.rand(2, 3, 4).to(device)).shape)
