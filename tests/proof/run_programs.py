"""Runs many small programs, each in a process of its own, and tells what they computed and printed.

Every process is forked from this one, which has imported TensorFlow and done nothing else with it: importing takes
seconds, and a fresh process keeps modes, graphs and seeds of one program out of the next.

Reads a list of {"answer", "text", "drive", "name"} and writes for each what it came to into its file `answer`:
{"printed", "results"} or {"error", "where"}.
"""

import contextlib
import importlib.util
import io
import json
import math
import os
import random
import resource
import signal
import sys
import tempfile
import traceback
import types
from pathlib import Path

HERE = Path(__file__).parent
# A busy machine takes many times the CPU time that a program needs.
CPU_LIMIT, TIME_LIMIT = 300, 1800
AT_ONCE = os.cpu_count() or 1

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["CUDA_VISIBLE_DEVICES"] = ""
sys.path.insert(0, str(HERE / "stubs"))
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True


def main(request):
    import surroundings

    surroundings.prepare()
    running = 0
    with tempfile.TemporaryDirectory() as folder:
        for at, program in enumerate(json.loads(Path(request).read_text())):
            if running == AT_ONCE:
                os.wait()
                running -= 1
            place = Path(folder, str(at))
            place.mkdir()
            if os.fork() == 0:
                in_child(program, place)
            running += 1
        for _ in range(running):
            os.wait()


def in_child(program, place):
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))
    signal.alarm(TIME_LIMIT)
    os.chdir(place)
    try:
        told = run(program)
    except BaseException as error:  # noqa: BLE001
        where = traceback.extract_tb(error.__traceback__)[-1]
        told = {"error": f"{type(error).__name__}: {error}"[:2000], "where": f"{where.filename}:{where.lineno}"}
    answer = Path(program["answer"])
    unfinished = answer.with_suffix(f".{os.getpid()}")
    unfinished.write_text(json.dumps(told))
    unfinished.rename(answer)
    # The runtime's own threads do not survive an orderly end after a fork.
    os._exit(0)


def run(program):
    import keras

    random.seed(1)
    keras.utils.set_random_seed(1)
    if importlib.util.find_spec("torch") is not None:
        import torch

        torch.manual_seed(1)
    started = Program(program["text"], program["name"])
    drive = drive_of(program)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        if drive:
            results = drive(started)
        else:
            results = started.run()
        # In graphs, tensors are no results; numbers that the program read out are.
        told = plain(
            {
                name: value
                for name, value in results.items()
                if not name.startswith("_") and not (started.is_graph and hasattr(value, "graph"))
            }
        )
    return {"printed": printed.getvalue(), "results": told}


class Program:
    """The program under test, for drives, which prepare files for it, run it and call what it defines."""

    def __init__(self, text, name):
        self.text = text
        self.name = name
        self.is_graph = False

    def replacing(self, was, now):
        """Asks for less work, fewer rounds or other data. Fails when the text is no longer there."""
        if was not in self.text:
            raise LookupError(f"the fixture holds no {was!r} any more")
        self.text = self.text.replace(was, now)
        return self

    def as_tensorflow_1(self):
        """`import tensorflow` gives the API of TensorFlow 1, with graphs and sessions."""
        import tensorflow.compat.v1 as tf

        tf.disable_v2_behavior()
        tf.set_random_seed(1)
        sys.modules["tensorflow"] = tf
        self.is_graph = True
        return self

    def run(self, **given):
        # A real file and a real module, in which `tf.function` looks for the source of what it compiles.
        path = Path(f"{self.name}.py").absolute()
        path.write_text(self.text)
        module = types.ModuleType("__main__")
        module.__file__ = str(path)
        vars(module).update(given)
        sys.modules["__main__"] = module
        exec(compile(self.text, str(path), "exec"), vars(module))  # noqa: S102
        return vars(module)


def drive_of(program):
    if not program["drive"]:
        return None
    spec = importlib.util.spec_from_file_location("drive", program["drive"])
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, program["name"].replace("-", "_"), None)


MOST_ITEMS = 400
MOST_ELEMENTS = 20


def plain(value, depth=0):
    """What can be compared of a value, as JSON; nothing for all the rest."""
    import numpy as np
    import tensorflow.compat.v2 as tf
    import keras

    if depth > 6:
        return None
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float, np.number)):
        return number(value)
    if isinstance(value, (tf.Tensor, tf.Variable, keras.Variable)):
        return plain(value.numpy(), depth) if hasattr(value, "numpy") else None
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "fiub":
            return [str(item) for item in value.ravel()[:MOST_ITEMS]]
        return {"shape": list(value.shape), "values": [number(item) for item in value.ravel()[:MOST_ITEMS]], "sum": number(value.sum())}
    if isinstance(value, keras.Model):
        return {"weights": [plain(array, depth + 1) for array in value.get_weights()]}
    if isinstance(value, tf.data.Dataset):
        return {"elements": [plain(item, depth + 1) for item in value.take(MOST_ELEMENTS)]}
    if isinstance(value, dict):
        return {str(key): plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, (list, tuple)) or type(value).__name__ == "deque":
        return [plain(item, depth + 1) for item in list(value)[:MOST_ITEMS]]
    return None


def number(value):
    value = value.item() if hasattr(value, "item") else value
    return value if isinstance(value, int) or math.isfinite(value) else str(value)


if __name__ == "__main__":
    main(*sys.argv[1:])
