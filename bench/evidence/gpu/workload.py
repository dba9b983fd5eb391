"""One run of one variant on the accelerator: prints a JSON line with what it measured.

    python3 workload.py PAIR VARIANT

Keras 3 on the backend that KERAS_BACKEND names. The data is random and has the shape of CIFAR-10, seeds are
fixed, and both variants of a pair do the same training or give the same answers. Energy is the difference of
NVML's own total, which covers the whole board, idle draw included, and nothing outside of it.
"""

import json
import os
import resource
import sys
import time

import numpy as np

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")

import keras  # noqa: E402

SCALE = float(os.environ.get("SCALE", "1"))


def scaled(count):
    return max(1, int(count * SCALE))


def pictures(count):
    rng = np.random.default_rng(7)
    return (
        rng.random((count, 32, 32, 3), dtype=np.float32),
        rng.integers(0, 10, size=count).astype(np.int64),
    )


def network():
    layers = keras.layers
    model = keras.Sequential(
        [
            keras.Input((32, 32, 3)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(64, 3, activation="relu"),
            layers.MaxPooling2D(),
            layers.Conv2D(64, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(10),
        ]
    )
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model


EPOCHS = 20
IMAGES = 50_000


def train(rebuild, clear=False):
    """The study's shape with 20 epochs in place of 50, over 50,000 pictures; `rebuild` makes the model anew for each epoch."""
    images, labels = pictures(scaled(IMAGES))
    keras.utils.set_random_seed(1)
    model = network()
    kept = []
    losses = []
    for epoch in range(scaled(EPOCHS)):
        if rebuild and epoch:
            weights = model.get_weights()
            if clear:
                keras.backend.clear_session()
            else:
                kept.append(model)
            model = network()
            model.set_weights(weights)
        history = model.fit(images, labels, batch_size=256, epochs=1, verbose=0, shuffle=False)
        losses.append(history.history["loss"][0])
    return losses[-1]


def own_loop(keep, sync=False):
    """A training loop of one's own on PyTorch; `keep` holds every step's outputs and loss."""
    import torch

    images, labels = pictures(scaled(IMAGES))
    keras.utils.set_random_seed(1)
    model = network()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    loss_of = torch.nn.CrossEntropyLoss()
    device = next(model.parameters()).device
    images, labels = torch.from_numpy(images).to(device), torch.from_numpy(labels).to(device)
    kept = []
    total = torch.zeros((), device=device)
    total_on_host = 0.0
    for _ in range(scaled(EPOCHS // 2)):
        for start in range(0, len(images), 256):
            optimizer.zero_grad()
            logits = model(images[start : start + 256], training=True)
            loss = loss_of(logits, labels[start : start + 256])
            loss.backward()
            optimizer.step()
            if keep:
                kept.append((logits.detach(), loss.detach()))
            if sync:
                total_on_host += float(loss)
            else:
                total += loss.detach()
    return total_on_host if sync else float(total)


def predict(one_by_one):
    images, _ = pictures(scaled(1_000))
    keras.utils.set_random_seed(1)
    model = network()
    model.predict(images[:1], verbose=0)
    if one_by_one:
        scores = [model.predict(image[None], verbose=0)[0] for image in images]
    else:
        scores = model.predict(images, batch_size=64, verbose=0)
    return float(np.sum(np.asarray(scores), dtype=np.float64))


def precision(policy):
    """A larger convolution net, so that the arithmetic counts."""
    keras.utils.set_random_seed(1)
    keras.mixed_precision.set_global_policy(policy)
    rng = np.random.default_rng(7)
    images = rng.random((scaled(2_048), 128, 128, 3), dtype=np.float32)
    labels = rng.integers(0, 10, size=len(images)).astype(np.int64)
    model = keras.applications.ResNet50(weights=None, input_shape=(128, 128, 3), classes=10)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    history = model.fit(images, labels, batch_size=64, epochs=6, verbose=0, shuffle=False)
    return history.history["loss"][-1]


PAIRS = {
    "model-created-in-loop": {
        "fixed": lambda: train(rebuild=False),
        "wasteful": lambda: train(rebuild=True),
        "cleared": lambda: train(rebuild=True, clear=True),
    },
    "tensor-retained-across-steps": {
        "fixed": lambda: own_loop(keep=False),
        "wasteful": lambda: own_loop(keep=True),
    },
    "host-sync-each-step": {
        "fixed": lambda: own_loop(keep=False),
        "wasteful": lambda: own_loop(keep=False, sync=True),
    },
    "predict-in-loop": {
        "fixed": lambda: predict(one_by_one=False),
        "wasteful": lambda: predict(one_by_one=True),
    },
    "no-mixed-precision": {
        "fixed": lambda: precision("mixed_bfloat16"),
        "wasteful": lambda: precision("float32"),
    },
}


class Meter:
    """Millijoules the board has used since its driver was loaded, or nothing where NVML is not to be had."""

    def __init__(self):
        try:
            import pynvml

            pynvml.nvmlInit()
            self._nvml = pynvml
            self._board = pynvml.nvmlDeviceGetHandleByIndex(0)
            self.device = pynvml.nvmlDeviceGetName(self._board)
            self.millijoules()
        except Exception:  # no library, no driver, or a board without a counter
            self._nvml = None
            self.device = "cpu"

    def millijoules(self):
        if self._nvml is None:
            return None
        return self._nvml.nvmlDeviceGetTotalEnergyConsumption(self._board)


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    pair, variant = sys.argv[1:3]
    meter = Meter()
    # The first use of the device loads libraries; that belongs to neither variant.
    warm = network()
    warm.fit(*pictures(512), batch_size=256, verbose=0)
    del warm
    keras.backend.clear_session()
    energy, cpu, began = meter.millijoules(), cpu_seconds(), time.perf_counter()
    result = PAIRS[pair][variant]()
    wall = time.perf_counter() - began
    row = {
        "pair": pair,
        "variant": variant,
        "backend": keras.backend.backend(),
        "device": meter.device,
        "wall_s": round(wall, 3),
        "cpu_s": round(cpu_seconds() - cpu, 3),
        "joules": None if energy is None else (meter.millijoules() - energy) / 1000,
        "peak_rss_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "result": round(float(result), 6),
        "keras": keras.__version__,
    }
    print("ROW " + json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
