"""The workbook and the empty app, each as a program of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measure import HERE
from run import ADDRESS, answers, stop

WORKBOOK = HERE / "app.py"
EMPTY = HERE / "benchmarks" / "empty_app.py"

_OPTIONS = {
    "server.address": ADDRESS,
    "server.headless": "true",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "logger.level": "error",
}


@contextmanager
def serving(script: Path, home: Path) -> Iterator[str]:
    """The address of an app, as soon as it answers; it stops at the end. RuntimeError when it does not start.

    Dossiers stand in `home`. Only the workbook starts where our own settings are read.
    """
    port = _free_port()
    server = _start(script, port, home, HERE if script == WORKBOOK else home)
    try:
        while not answers(port):
            if server.poll() is not None:
                raise RuntimeError(f"{script.name} did not start")
            time.sleep(0.01)
        yield f"http://{ADDRESS}:{port}"
    finally:
        stop(server)


def _start(script: Path, port: int, home: Path, folder: Path) -> subprocess.Popen[bytes]:
    options = {**_OPTIONS, "server.port": str(port)}
    settings = (f"--{name}={value}" for name, value in options.items())
    return subprocess.Popen(
        (sys.executable, "-m", "streamlit", "run", str(script), *settings),
        cwd=folder,
        env={**os.environ, "SUPPORTCYCLE_HOME": str(home), "SUPPORTCYCLE_STATE": str(home)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with socket.create_server((ADDRESS, 0)) as taken:
        port: int = taken.getsockname()[1]
    return port
