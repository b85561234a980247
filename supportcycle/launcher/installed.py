"""The start of an installed workbook: what run.py does, once everything is there."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

from supportcycle.resources import ROOT


def launch() -> int:
    """Start the workbook with this very Python, or show the one that runs, until it stops; the exit code."""
    return int(start_script().main([], sys.executable))


def start_script() -> Any:
    """run.py, read as a file: outside the package, for it has to work before anything is installed."""
    spec = spec_from_file_location("run", ROOT / "run.py")
    assert spec
    assert spec.loader
    run = module_from_spec(spec)
    spec.loader.exec_module(run)
    return run
