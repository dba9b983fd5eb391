"""On only while somebody hunts an error."""

import argparse

import torch
import lightning as L

DEBUG = False

parser = argparse.ArgumentParser()
parser.add_argument("--anomaly", action="store_true")
options = parser.parse_args([])

torch.autograd.set_detect_anomaly(options.anomaly)
if options.anomaly:
    torch.autograd.set_detect_anomaly(True)
if DEBUG:
    torch.autograd.set_detect_anomaly(True)
if False:
    torch.autograd.set_detect_anomaly(True)
options.anomaly and torch.autograd.set_detect_anomaly(True)


def find_nan(model, inputs):
    try:
        model(inputs).sum().backward()
    except RuntimeError:
        with torch.autograd.detect_anomaly():
            model(inputs).sum().backward()


def debug_step(model, inputs):
    with torch.autograd.detect_anomaly():
        model(inputs).sum().backward()


def train(model, batches, is_watched=True):
    with torch.autograd.set_detect_anomaly(is_watched):
        for inputs in batches:
            model(inputs).sum().backward()


def fit(module, loader, settings):
    L.Trainer(detect_anomaly=False).fit(module, loader)
    L.Trainer(detect_anomaly=DEBUG).fit(module, loader)
    L.Trainer(detect_anomaly=settings.watched).fit(module, loader)
