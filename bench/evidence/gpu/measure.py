"""Runs pairs on the accelerator, each in a process of its own, and adds their rows to a file.

    python3 measure.py --out rows.csv torch:keras/predict-in-loop:45 jax:keras/model-created-in-loop:60 ...

A plan is BACKEND:PAIR:SECONDS; the seconds hold the runs and what comes before them. A pair that fails or hangs
costs the others nothing.
"""

import argparse
import csv
import json
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
FIELDS = (
    "session pair backend device keras variant round units wall_s cpu_s joules watts result".split()
)


def rows(backend, pair, seconds):
    command = [sys.executable, os.path.join(HERE, "workload.py"), pair, str(seconds)]
    environment = {**os.environ, "KERAS_BACKEND": backend}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=1.5 * seconds + 20
        )
        out, complaint = done.stdout, done.stderr if done.returncode else ""
    except subprocess.TimeoutExpired as stopped:
        out, complaint = (stopped.stdout or b"").decode(), "took too long"
    if complaint:
        print(f"failed: {backend} {pair}: {complaint[-1500:]}", flush=True)
    return [json.loads(line[4:]) for line in out.splitlines() if line.startswith("ROW ")]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("plans", nargs="+")
    options = parser.parse_args()
    session = time.strftime("%Y-%m-%dT%H:%MZ", time.gmtime())
    new = not os.path.exists(options.out)
    with open(options.out, "a", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        if new:
            writer.writeheader()
        for plan in options.plans:
            backend, pair, seconds = plan.split(":")
            done = rows(backend, pair, float(seconds))
            writer.writerows({"session": session, **row} for row in done)
            file.flush()
            for variant in dict.fromkeys(row["variant"] for row in done):
                runs = [row for row in done if row["variant"] == variant]
                print(
                    f"{backend:5} {pair:28} {variant:9} {len(runs):2} runs "
                    f"{middle(runs, 'wall_s'):9.4f} s {middle(runs, 'joules'):10.3f} J {middle(runs, 'watts'):6.1f} W",
                    flush=True,
                )


def middle(runs, field):
    return statistics.median(row[field] or 0 for row in runs)


if __name__ == "__main__":
    main()
