"""Starts a bundle for Linux as nobody, in a namespace without a network, in a folder that is read only.

Run as a program, as root inside such a namespace: the folder, the name of the bundle in it and that of its
starter. It tells as JSON what happened.
"""

import json
import os
import shlex
import shutil
import socket
import struct
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

APART = ("unshare", "--net", "--mount", "--propagation", "private")
_NOBODY, _PATIENCE = 65534, 300
_ADDRESS_UP, _UP = 0x8914, 0x1
_PRINT = (
    "render",
    "practice:bram-plan",
    "--document",
    "wmo-aanvraag",
    "--format",
    "pdf",
    "--today",
    "2026-11-24",
)
_LOADED = """
import importlib
for name in ("os", "streamlit", "supportcycle.documents.pdf", "numpy", "pydantic_core", "fpdf"):
    print(importlib.import_module(name).__file__)
"""


def is_possible() -> bool:
    """Whether such a namespace can be made here."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("unshare"):
        return False
    return subprocess.run((*APART, "mount", "--version"), capture_output=True).returncode == 0


def happened(folder: Path, bundle: Path, starter: Path) -> dict[str, object]:
    """Print a paper, start the workbook as a double click does, look at its first page, and end it."""
    out = folder / "out"
    out.mkdir()
    os.chown(out, _NOBODY, _NOBODY)
    browser, seen = out / "browser", out / "seen"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{seen}"\n', encoding="utf-8")
    browser.chmod(0o755)
    _let_this_computer_reach_itself()
    subprocess.run(("mount", "--bind", bundle, bundle), check=True)
    subprocess.run(("mount", "-o", "remount,bind,ro", bundle), check=True)
    printed = _as_nobody((starter, *_PRINT, "--out", out / "bram.pdf"), {}).wait(_PATIENCE)
    python = (bundle / "python" / "bin" / "python3", "-I", "-B", "-c", _LOADED)
    loaded = _as_nobody(python, _libraries(bundle), stdout=subprocess.PIPE).communicate()[0]
    own = {"SUPPORTCYCLE_HOME": str(out / "home"), "SUPPORTCYCLE_STATE": str(out / "state")}
    workbook = _as_nobody((starter,), {**own, "BROWSER": f"{shlex.quote(str(browser))} %s", "DISPLAY": ":0"})
    waiting = _patiently(lambda: seen.exists() and seen.read_text().strip())
    url = _patiently(lambda: json.loads(_fetched(waiting + "state")).get("go_to"))
    page = _fetched(url)
    workbook.terminate()
    workbook.wait(_PATIENCE)
    return {
        "printed": printed,
        "waiting": waiting,
        "page": page,
        "loaded": loaded.decode().split("\n")[:-1],
        "left_open": _answers(int(url.rpartition(":")[2])),
        "wrote": sorted(each.name for each in out.iterdir()),
    }


def _libraries(bundle: Path) -> dict[str, str]:
    return {"LD_LIBRARY_PATH": str(bundle / "python" / "lib")}


def _as_nobody(command: tuple[object, ...], more: dict[str, str], **pipes: int) -> subprocess.Popen[bytes]:
    settled = {
        "PATH": "/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LANG": "C.UTF-8",
        "TZ": os.environ.get("TZ", ""),
    }
    who = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
    pipes = {"stdout": subprocess.DEVNULL, **pipes}
    return subprocess.Popen(tuple(map(str, command)), env={**settled, **more}, cwd="/", **who, **pipes)


def _let_this_computer_reach_itself() -> None:
    import fcntl

    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _ADDRESS_UP, struct.pack("16sH14x", b"lo", _UP))


def _fetched(url: str) -> str:
    with urllib.request.urlopen(url, timeout=_PATIENCE) as answer:
        return answer.read().decode("utf-8")


def _answers(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _patiently(ask: Callable[[], object]) -> str:
    until = time.monotonic() + _PATIENCE
    while not (answer := ask()):
        if time.monotonic() > until:
            raise TimeoutError
        time.sleep(0.05)
    return str(answer)


if __name__ == "__main__":
    table = Path(sys.argv[1])
    held = table / sys.argv[2]
    sys.stdout.write(json.dumps(happened(table, held, held / f"{sys.argv[3]}.sh")))
