"""Prints the table of README.md from rows.csv: medians, and the wasteful variant over the fixed one."""

import csv
import os
import statistics

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    groups = {}
    with open(os.path.join(HERE, "rows.csv"), newline="") as file:
        for row in csv.DictReader(file):
            groups.setdefault((row["pair"], row["backend"], row["variant"]), []).append(row)
    print("| Pair | Backend | Variant | Runs | Joules (all runs) | Wall s | CPU s | Joules, of fixed |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for (pair, backend, variant), rows in groups.items():
        fixed = groups[pair, backend, "fixed"]
        joules = middle(rows, "joules")
        print(
            f"| {pair} | {backend} | {variant} | {len(rows)} | {joules:.0f} "
            f"({', '.join(format(float(row['joules']), '.0f') for row in rows)}) | "
            f"{middle(rows, 'wall_s'):.1f} | {middle(rows, 'cpu_s'):.1f} | "
            f"{joules / middle(fixed, 'joules'):.2f}x |"
        )


def middle(rows, field):
    return statistics.median(float(row[field]) for row in rows)


if __name__ == "__main__":
    main()
