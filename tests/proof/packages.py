"""Tells the versions of the packages that proofs need; when some are missing, tells which and ends with 1."""

import importlib.util
import sys
from importlib import metadata

# Modules that programs import, and the packages they come in.
NEEDED = {
    "tensorflow": ["tensorflow", "tensorflow-cpu"],
    "keras": ["keras"],
    "tensorboard": ["tensorboard"],
    "matplotlib": ["matplotlib"],
}


# Without these, the programs that import them are left out.
WISHED = {"torch": ["torch"]}


def main():
    missing = [module for module in NEEDED if importlib.util.find_spec(module) is None]
    if missing:
        print(", ".join(missing))
        sys.exit(1)
    print(f"Python {sys.version.split()[0]}")
    for packages in [*NEEDED.values(), *WISHED.values()]:
        for package in packages:
            print(package, version(package))


def version(package):
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    main()
