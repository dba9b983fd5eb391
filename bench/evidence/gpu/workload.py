"""Measures the variants of one pair on the accelerator, taking turns: prints a line of JSON per run.

    python3 workload.py PAIR SECONDS

Keras 3 on the backend that KERAS_BACKEND names. Data is random, seeds are fixed. A variant does one unit of work
per call; a run repeats it for a few seconds, since the board's counter moves in steps, and its figures are those
of one unit. Everything is compiled and done once before the first run. Energy is the difference of NVML's own
total, which covers the whole board, idle draw included, and nothing outside of it.
"""

import functools
import json
import os
import resource
import sys
import tempfile
import time

import numpy as np

os.environ.setdefault("KERAS_BACKEND", "torch")
os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")

import keras  # noqa: E402

SCALE = float(os.environ.get("SCALE", "1"))
RUN_S = float(os.environ.get("RUN_S", "3"))
MOST_ROUNDS = 12


def scaled(count):
    return max(1, int(count * SCALE))


def pictures(count, side=32):
    rng = np.random.default_rng(7)
    return (
        rng.random((count, side, side, 3), dtype=np.float32),
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
    compiled(model)
    return model


def compiled(model, **options):
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
        **options,
    )


def model_created_in_loop():
    """An epoch over 50,000 pictures of 32 x 32 with a small CNN that is made anew for it, while the old ones stay."""
    images, labels = pictures(scaled(50_000))

    def epoch(model):
        fit = model.fit(images, labels, batch_size=256, epochs=1, verbose=0, shuffle=False)
        return fit.history["loss"][-1]

    lasting = network()
    models = [network()]

    def rebuilt():
        weights = models[-1].get_weights()
        models.append(network())
        models[-1].set_weights(weights)
        return epoch(models[-1])

    return {"fixed": lambda: epoch(lasting), "wasteful": rebuilt}


def predict_in_loop():
    """A small CNN labels 64 pictures of 32 x 32: `predict` once per picture.

    `quick-fix` is `predict_on_batch` once per picture, `fixed` one `predict` over all of them.
    """
    images, _ = pictures(scaled(64))
    model = network()

    def single(predict):
        return float(sum(np.sum(np.asarray(predict(image[None]))) for image in images))

    return {
        "fixed": lambda: float(np.sum(model.predict(images, batch_size=64, verbose=0))),
        "wasteful": lambda: single(functools.partial(model.predict, verbose=0)),
        "quick-fix": lambda: single(model.predict_on_batch),
    }


def lstm_off_fused_kernel():
    """An epoch over 2,048 sequences of 100 steps, with an LSTM of 128 units that is kept off the fused kernel.

    `wasteful` computes the same as `fixed`, by `use_cudnn=False`; `recurrent-dropout` is kept off the kernel by what
    people write, and has the dropout to compute, too.
    """
    rng = np.random.default_rng(7)
    steps = rng.standard_normal((scaled(2_048), 100, 32), dtype=np.float32)
    wanted = rng.standard_normal((len(steps), 1), dtype=np.float32)

    def training(**options):
        keras.utils.set_random_seed(1)
        model = keras.Sequential(
            [keras.Input((100, 32)), keras.layers.LSTM(128, **options), keras.layers.Dense(1)]
        )
        model.compile(optimizer="adam", loss="mse")
        return lambda: model.fit(
            steps, wanted, batch_size=64, epochs=1, verbose=0, shuffle=False
        ).history["loss"][-1]

    return {
        "fixed": training(),
        "wasteful": training(use_cudnn=False),
        "recurrent-dropout": training(recurrent_dropout=0.2),
    }


def no_mixed_precision():
    """An epoch of ResNet-50 over 512 pictures of 128 x 128 in single precision, in place of bfloat16."""
    images, labels = pictures(scaled(512), 128)

    def training(policy):
        keras.utils.set_random_seed(1)
        keras.mixed_precision.set_global_policy(policy)
        model = keras.applications.ResNet50(weights=None, input_shape=(128, 128, 3), classes=10)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        keras.mixed_precision.set_global_policy("float32")
        return lambda: model.fit(
            images, labels, batch_size=64, epochs=1, verbose=0, shuffle=False
        ).history["loss"][-1]

    return {"fixed": training("mixed_bfloat16"), "wasteful": training("float32")}


def run_eagerly_left_on():
    """20 training steps of a small CNN on 64 pictures of 32 x 32, run eagerly."""
    images, labels = pictures(scaled(20 * 64))

    def training(eagerly):
        keras.utils.set_random_seed(1)
        model = network()
        compiled(model, run_eagerly=eagerly)
        return lambda: model.fit(
            images, labels, batch_size=64, epochs=1, verbose=0, shuffle=False
        ).history["loss"][-1]

    return {"fixed": training(False), "wasteful": training(True)}


def model_loaded_in_loop():
    """A small CNN is loaded to label one batch of 32 pictures of 32 x 32."""
    images, _ = pictures(32)
    path = os.path.join(tempfile.mkdtemp(), "digits.keras")
    network().save(path)
    loaded = keras.models.load_model(path)
    return {
        "fixed": lambda: float(np.sum(loaded.predict(images, verbose=0))),
        "wasteful": lambda: float(
            np.sum(keras.models.load_model(path).predict(images, verbose=0))
        ),
    }


def own_loop(keep, sync=False):
    """A training loop of one's own on PyTorch over 25,600 pictures, an epoch per call."""
    import torch

    images, labels = pictures(scaled(25_600))
    keras.utils.set_random_seed(1)
    model = network()
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    loss_of = torch.nn.CrossEntropyLoss()
    device = next(model.parameters()).device
    images, labels = torch.from_numpy(images).to(device), torch.from_numpy(labels).to(device)
    kept = []

    def epoch():
        total = 0.0 if sync else torch.zeros((), device=device)
        for start in range(0, len(images), 256):
            optimizer.zero_grad()
            logits = model(images[start : start + 256], training=True)
            loss = loss_of(logits, labels[start : start + 256])
            loss.backward()
            optimizer.step()
            if keep:
                kept.append((logits.detach(), loss.detach()))
            total += float(loss) if sync else loss.detach()
        return float(total)

    return epoch


def tensor_retained_across_steps():
    """What the rule finds in TensorFlow, written for PyTorch: outputs and losses of all steps are kept."""
    return {"fixed": own_loop(keep=False), "wasteful": own_loop(keep=True)}


def host_sync_each_step():
    """What the rule finds in TensorFlow, written for PyTorch: the loss is read on the host in every step."""
    return {"fixed": own_loop(keep=False), "wasteful": own_loop(keep=False, sync=True)}


PAIRS = {
    "keras/lstm-off-fused-kernel": lstm_off_fused_kernel,
    "keras/model-created-in-loop": model_created_in_loop,
    "keras/model-loaded-in-loop": model_loaded_in_loop,
    "keras/no-mixed-precision": no_mixed_precision,
    "keras/predict-in-loop": predict_in_loop,
    "keras/run-eagerly-left-on": run_eagerly_left_on,
    "tensorflow/host-sync-each-step": host_sync_each_step,
    "tensorflow/tensor-retained-across-steps": tensor_retained_across_steps,
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


def measured(meter, work, seconds):
    """The figures of one unit of `work`, which is repeated for about `seconds`."""
    energy, cpu, began = meter.millijoules(), cpu_seconds(), time.perf_counter()
    units = 0
    while units == 0 or time.perf_counter() - began < seconds:
        result = work()
        units += 1
    wall = time.perf_counter() - began
    joules = None if energy is None else (meter.millijoules() - energy) / 1000
    return {
        "units": units,
        "wall_s": round(wall / units, 4),
        "cpu_s": round((cpu_seconds() - cpu) / units, 4),
        "joules": None if joules is None else round(joules / units, 3),
        "watts": None if joules is None else round(joules / wall, 1),
        "result": None if result is None else round(float(result), 5),
    }


def main():
    pair, seconds = sys.argv[1], float(sys.argv[2])
    deadline = time.monotonic() + seconds
    meter = Meter()
    keras.utils.set_random_seed(1)
    variants = PAIRS[pair]()
    for work in variants.values():
        work()  # compiles, and loads libraries
    about = {
        "pair": pair,
        "backend": keras.backend.backend(),
        "device": meter.device,
        "keras": keras.__version__,
    }
    idle = measured(meter, lambda: time.sleep(RUN_S / 2), RUN_S / 2)
    print("ROW " + json.dumps({**about, "variant": "idle", "round": 0, **idle}), flush=True)
    number, took = 0, 0.0
    while number < MOST_ROUNDS and time.monotonic() + took < deadline:
        began = time.monotonic()
        turns = list(variants.items())
        # Each round begins with another one.
        for name, work in turns[number % len(turns) :] + turns[: number % len(turns)]:
            row = {**about, "variant": name, "round": number, **measured(meter, work, RUN_S)}
            print("ROW " + json.dumps(row), flush=True)
        number, took = number + 1, time.monotonic() - began


if __name__ == "__main__":
    main()
