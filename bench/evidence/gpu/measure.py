"""Runs pairs on the accelerator, variants interleaved, each in a process of its own, and writes rows.csv.

    python3 measure.py --out rows.csv --seconds 500 torch:predict-in-loop:3 jax:model-created-in-loop:2 ...

A plan is BACKEND:PAIR:ROUNDS. Rounds of all plans alternate, so that a machine that warms up or slows down
does so for everybody. No round begins that the seconds left would not see through.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
VARIANTS = {"model-created-in-loop": ("fixed", "wasteful", "cleared")}
FIELDS = [
    "pair",
    "variant",
    "round",
    "backend",
    "device",
    "wall_s",
    "cpu_s",
    "joules",
    "peak_rss_mib",
    "result",
    "keras",
]


def run(backend, pair, variant, left):
    command = [sys.executable, os.path.join(HERE, "workload.py"), pair, variant]
    environment = {**os.environ, "KERAS_BACKEND": backend}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=left
        )
    except subprocess.TimeoutExpired:
        return None
    for line in done.stdout.splitlines():
        if line.startswith("ROW "):
            return json.loads(line[4:])
    print(done.stderr[-1500:], flush=True)
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--seconds", type=float, default=500)
    parser.add_argument("plans", nargs="+")
    options = parser.parse_args()
    plans = [plan.split(":") for plan in options.plans]
    deadline = time.monotonic() + options.seconds
    took = {}
    with open(options.out, "w", newline="") as file:
        writer = csv.DictWriter(file, FIELDS)
        writer.writeheader()
        for number in range(max(int(rounds) for *_, rounds in plans)):
            for backend, pair, rounds in plans:
                if number >= int(rounds):
                    continue
                variants = VARIANTS.get(pair, ("fixed", "wasteful"))
                left = deadline - time.monotonic()
                if left < 1.1 * took.get((backend, pair), 20):
                    print(f"no time for round {number} of {backend} {pair}", flush=True)
                    continue
                began = time.monotonic()
                # Every other round goes the other way about.
                for variant in variants if number % 2 == 0 else reversed(variants):
                    row = run(backend, pair, variant, max(1, deadline - time.monotonic()))
                    if row is None:
                        print(f"failed: {backend} {pair} {variant}", flush=True)
                        continue
                    writer.writerow({**row, "round": number})
                    file.flush()
                    print(
                        f"{backend:5} {pair:28} {variant:8} {row['wall_s']:8.2f} s "
                        f"{row['cpu_s']:8.2f} cpu-s {row['joules'] or 0:10.1f} J  {row['result']}",
                        flush=True,
                    )
                took[backend, pair] = time.monotonic() - began


if __name__ == "__main__":
    main()
