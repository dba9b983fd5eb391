"""Runs the programs of one rule in turns, each run in a process of its own, and writes one row per run.

A run's process is forked from one that has only imported the framework, so that its start (several seconds of CPU time)
is in no row. Within a run, the program is loaded first (its data, its network) and only `workload()` is measured.
"""

import argparse
import csv
import gc
import importlib
import json
import math
import os
import platform
import resource
import runpy
import sys
import time
from pathlib import Path

FIELDS = [
    "program", "run", "device", "cpu_s", "wall_s", "process_cpu_s", "peak_mib", "added_mib", "joules", "start_cpu_s",
    "machine", "software", "session", "load",
]  # fmt: skip
RAPL = Path("/sys/class/powercap")


def main():
    options = arguments()
    software = imported(options.framework)
    programs = sorted(Path(options.folder).glob("*.py"), key=lambda path: ORDER.get(path.stem, 9))
    start = time.process_time()
    session = time.strftime("%Y-%m-%d %H:%M", time.gmtime())
    rows, results = [], {}
    for run in range(1, options.runs + 1):
        for turn in range(len(programs)):
            program = programs[(run + turn) % len(programs)]
            # How many programs, ours and others', wanted the processors in the last minute.
            load = f"{os.getloadavg()[0]:.1f}"
            row, result = measured(program)
            results.setdefault(program.stem, result)
            compare(results, program.stem, result, options.tolerance)
            told = f"{row['cpu_s']} s of CPU time, {row['wall_s']} s by the clock, {row['added_mib']} MiB added"
            print(f"  {run} {program.stem}: {told}", file=sys.stderr, flush=True)
            rows.append(
                {**row, "program": program.stem, "run": run, "device": options.device,
                 "start_cpu_s": f"{start:.2f}", "machine": machine(), "software": software,
                 "session": session, "load": load}
            )  # fmt: skip
    if options.add and Path(options.out).exists():
        with open(options.out, newline="") as file:
            rows = [*csv.DictReader(file), *rows]
    with open(options.out, "w", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


ORDER = {"wasteful": 0, "fixed": 1}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--framework", default="tensorflow")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--tolerance", type=float, default=1e-3)
    parser.add_argument("--out", required=True)
    parser.add_argument("--add", action="store_true", help="keep the rows of earlier sessions")
    return parser.parse_args()


def imported(framework):
    """Imports everything the programs import, so that no run pays for it; answers the versions."""
    if framework == "torch":
        # Threads that wait for each other burn CPU time while somebody else has the processor.
        os.environ["OMP_NUM_THREADS"] = "1"
    names = ["numpy", framework] if framework == "torch" else ["numpy", framework, "keras"]
    if framework == "tensorflow":
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
        importlib.import_module("tensorflow.compat.v1")
    versions = [f"{name} {importlib.import_module(name).__version__}" for name in names]
    if framework == "tensorflow":
        sys.modules["tensorflow"].get_logger().setLevel("ERROR")
    return " · ".join([f"Python {platform.python_version()}", *versions])


def measured(program):
    """One run of one program in a process of its own."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(source)
        report = {}
        try:
            report = inside(program)
        except BaseException as error:  # noqa: BLE001
            report = {"error": f"{type(error).__name__}: {error}"}
        with os.fdopen(sink, "w") as pipe:
            json.dump(report, pipe)
        sys.stdout.flush()
        # The runtime's own threads do not survive an orderly end after a fork.
        os._exit(0)
    os.close(sink)
    with os.fdopen(source) as pipe:
        report = json.load(pipe)
    _, status, usage = os.wait4(child, 0)
    if "error" in report or status != 0:
        sys.exit(f"{program}: {report.get('error', f'ended with status {status}')}")
    result = report.pop("result")
    return {**report, "process_cpu_s": f"{usage.ru_utime + usage.ru_stime:.3f}"}, result


def inside(program):
    cleared = []
    # What the program leaves behind in files goes when the run ends.
    import atexit

    register = atexit.register
    atexit.register = lambda call, *rest, **more: cleared.append((call, rest, more))
    names = runpy.run_path(str(program))
    atexit.register = register
    gc.collect()
    before, energy, since = resource.getrusage(resource.RUSAGE_SELF), joules(), time.perf_counter()
    filled = resident()
    result = names["workload"]()
    wall, after = time.perf_counter() - since, resource.getrusage(resource.RUSAGE_SELF)
    used = joules()
    for call, rest, more in cleared:
        call(*rest, **more)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "cpu_s": f"{cpu:.4f}",
        "wall_s": f"{wall:.4f}",
        "peak_mib": f"{after.ru_maxrss / 1024:.1f}",
        "added_mib": f"{max(0.0, after.ru_maxrss / 1024 - filled):.1f}",
        "joules": "" if energy is None or used is None else f"{used - energy:.2f}",
        "result": result,
    }


def resident():
    """MiB the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def joules():
    """What the processor's own meters count, where the system lets us read them; the whole machine's, not this process's."""
    meters = [path / "energy_uj" for path in RAPL.glob("intel-rapl:?")]
    try:
        return sum(int(meter.read_text()) for meter in meters) / 1e6 if meters else None
    except OSError:
        return None


def compare(results, name, result, tolerance):
    """Programs that compute different things have nothing to compare."""
    first = next(iter(results))
    if not alike(results[first], result, tolerance):
        sys.exit(f"{name} computes {result}, but {first} computes {results[first]}.")


def alike(one, other, tolerance):
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(alike(a, b, tolerance) for a, b in zip(one, other))
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)
    return one == other


def machine():
    processor = "processor unknown"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            processor = line.split(":", 1)[1].strip()
            break
    return f"{os.cpu_count()} virtual cores · {processor} · {platform.system()}"


if __name__ == "__main__":
    main()
