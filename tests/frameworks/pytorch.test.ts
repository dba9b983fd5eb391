import { beforeAll, describe, expect, test } from 'vitest';
import { frameworksOf, importsFramework, knowledge } from '#frameworks';
import { carriesGraph, isGradOff } from '#pytorch';
import { pythonFile } from '../support/meaning.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

describe('names', () => {
  test.each([
    ['torch.nn.modules.conv.Conv2d', 'torch.nn.Conv2d'],
    ['torch.nn.modules.Linear', 'torch.nn.Linear'],
    ['torch.nn.functional.cross_entropy', 'torch.nn.functional.cross_entropy'],
    ['torch.utils.data.dataloader.DataLoader', 'torch.utils.data.DataLoader'],
    ['torch.utils.data.distributed.DistributedSampler', undefined],
    ['torch.optim.adam.Adam', 'torch.optim.Adam'],
    ['torch.optim.lr_scheduler.StepLR', undefined],
    ['torch.autograd.grad_mode.no_grad', 'torch.no_grad'],
    ['torch.autograd.no_grad', 'torch.no_grad'],
    ['torch.autograd.grad', undefined],
    ['torch.autograd.variable.Variable', 'torch.autograd.Variable'],
    ['lightning.pytorch.Trainer', 'pytorch_lightning.Trainer'],
    ['lightning.LightningModule', 'pytorch_lightning.LightningModule'],
    ['pytorch_lightning.core.lightning.LightningModule', 'pytorch_lightning.LightningModule'],
    ['torchvision.models.resnet18', undefined],
  ])('%s', (written, wanted) => {
    expect(knowledge.canonical(written)).toBe(wanted ?? written);
  });
});

describe('which rules a text is for', () => {
  test.each([
    ['import torch', ['pytorch', 'python']],
    ['from torch import nn', ['pytorch', 'python']],
    ['import pytorch_lightning as pl', ['pytorch', 'python']],
    ['import tensorflow as tf', ['keras', 'tensorflow', 'tfdata', 'python']],
    ['import keras, torch', ['keras', 'tensorflow', 'tfdata', 'pytorch', 'python']],
    ['import numpy  # as torch does', ['pytorch', 'python']],
  ])('%s', (text, wanted) => {
    const folders = ['keras', 'tensorflow', 'tfdata', 'pytorch', 'python'];
    const isAboutText = frameworksOf(text);
    expect(folders.filter((folder) => isAboutText(`${folder}/any`))).toEqual(wanted);
    expect(importsFramework(text, 'python')).toBe(true);
  });

  test('a text that only speaks of PyTorch uses no framework', () => {
    expect(importsFramework('# like torch\nprint("import")', 'python')).toBe(false);
  });
});

const HEAD = `import torch
import torch.nn.functional as F
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 2)
    def forward(self, x):
        return self.layer(x)
class Pair(Net):
    def forward(self, x):
        return self.layer(x), x
model = Net().to("cpu").eval()
pair = Pair()
weights = nn.Linear(2, 2)
x = torch.ones(3, 2)
`;

function given(code: string) {
  const file = pythonFile(HEAD + code);
  const use = file.calls.find((call) => file.textOf(call.callee) === 'use');
  return { file, node: use?.positional[0] ?? 0 };
}

describe('types', () => {
  test.each([
    ['use(model)', 'torch.nn.Module'],
    ['use(model(x))', 'torch.Tensor'],
    ['use(pair(x)[0])', 'torch.Tensor'],
    ['use(nn.Sequential(nn.ReLU())(x).mean() * 2)', 'torch.Tensor'],
    ['use(nn.CrossEntropyLoss())', 'torch.nn.Loss'],
    ['use(F.relu(x) + 1)', 'torch.Tensor'],
    ['use(model(x).item())', 'number'],
    ['use(model(x).detach().numpy())', 'numpy.ndarray'],
    ['use(nn.DataParallel(model)(x))', 'torch.Tensor'],
    ['use(nn.LSTM(2, 2)(x))', undefined],
    ['use(torch.optim.Adam(model.parameters()))', 'torch.optim.Optimizer'],
  ])('%s', (code, wanted) => {
    const { file, node } = given(code);
    expect(file.evaluator.typeOf(node)).toBe(wanted);
  });
});

describe('graphs', () => {
  test.each([
    ['use(model(x))', true],
    ['use(F.softmax(weights(x), dim=1)[0])', true],
    ['y = weights(x)\nuse(y.mean() * 3)', true],
    ['loss = made_elsewhere(x)\nloss.backward()\nuse(loss)', true],
    ['a, b = pair(x)\nuse(a)', true],
    ['a, b = pair(x)\nuse(b)', false],
    ['use(pair(x)[0])', true],
    ['use(x)', false],
    ['use(x * 2)', false],
    ['use(model(x).detach())', false],
    ['use(model(x).argmax(1))', false],
    ['use(model(x).data)', false],
    ['with torch.no_grad():\n    y = model(x)\nuse(y)', false],
    ['use(made_elsewhere(x))', false],
  ])('%s', (code, wanted) => {
    const { file, node } = given(code);
    expect(carriesGraph(file, node)).toBe(wanted);
  });
});

describe('gradients switched off', () => {
  test.each([
    ['use(x)', false],
    ['with torch.no_grad():\n    use(x)', true],
    ['with open("a") as a, torch.inference_mode():\n    use(x)', true],
    ['with torch.inference_mode(False):\n    use(x)', false],
    ['with torch.set_grad_enabled(training):\n    use(x)', true],
    ['with torch.set_grad_enabled(True):\n    use(x)', false],
    ['with torch.enable_grad():\n    use(x)', false],
    ['@torch.no_grad()\ndef f():\n    use(x)', true],
    ['def f():\n    use(x)\nwith torch.no_grad():\n    f()', true],
    ['torch.set_grad_enabled(False)\nuse(x)', true],
  ])('%s', (code, wanted) => {
    const { file, node } = given(code);
    expect(isGradOff(file, node)).toBe(wanted);
  });
});
