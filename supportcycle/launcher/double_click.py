"""The start by a double click: no console, a page in the browser at once, and an end by itself.

Whatever there is to say is said on that page, for there is nothing else to say it on.
"""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress
from threading import Thread
from time import sleep
from typing import Any

from supportcycle.domain.errors import Unwritable
from supportcycle.launcher.installed import start_script
from supportcycle.launcher.last_words import kind_of_error, own_sentence
from supportcycle.launcher.path_length import lies_too_deep
from supportcycle.launcher.waiting_page import WaitingPage
from supportcycle.storage.paths import data_folder
from supportcycle.storage.running import port_in

UNSEEN_SECONDS = "600"
"""So long after the last window was closed the workbook ends, unless SUPPORTCYCLE_ENDS_UNSEEN says else."""
_STEP, _READING = 0.1, 60.0
_LAST_LINES = 3


def start_by_double_click() -> int:
    """Start the workbook and stay until it ends, or show the one that runs; the exit code."""
    run = start_script()
    if url := _address_of_running(run):
        run.open_browser(url)
        return 0
    run.heed_signals()
    with WaitingPage(run.ADDRESS, run.sentences()) as page:
        run.open_browser(page.url)
        if lies_too_deep():
            return _say(page, run.sentences()["too_deep"])
        try:
            return _start(run, page)
        except KeyboardInterrupt:
            return 0
        except run.CannotGoOn as reason:
            return _say(page, run.sentences()[str(reason)])
        except OSError as error:
            return _say_unforeseen(run, page, type(error).__name__)


def _address_of_running(run: Any) -> str:
    """Where the workbook is that has the same dossiers open; empty when none has."""
    with suppress(Unwritable):
        port = port_in(data_folder())
        return f"http://{run.ADDRESS}:{port}" if port and run.answers(port) else ""
    return ""


def _start(run: Any, page: WaitingPage) -> int:
    port = run.free_port()
    environment = {"SUPPORTCYCLE_ENDS_UNSEEN": UNSEEN_SECONDS, **os.environ}
    server = run.serve(port, sys.executable, env=environment, stderr=subprocess.PIPE)
    said: deque[str] = deque(maxlen=_LAST_LINES)
    listener = Thread(target=_listen, args=(server.stderr, said), daemon=True)
    listener.start()
    try:
        while not run.answers(port):
            if server.poll() is not None:
                listener.join(1)
                return _tell_end(run, page, said)
            sleep(_STEP)
        page.go_to(f"http://{run.ADDRESS}:{port}")
        server.wait()
    finally:
        run.stop(server)
    return 0


def _tell_end(run: Any, page: WaitingPage, said: Sequence[str]) -> int:
    """The server ended before it answered: another start was first, it said itself why, or nobody knows."""
    if url := _address_of_running(run):
        page.go_to(url)
        page.wait_until_told(_READING)
        return 0
    if sentence := own_sentence(said):
        return _say(page, sentence)
    return _say_unforeseen(run, page, kind_of_error(said))


def _say_unforeseen(run: Any, page: WaitingPage, kind: str) -> int:
    words = run.sentences()
    return _say(page, words["not_started_here"], words["for_helper"].format(kind=kind) if kind else "")


def _say(page: WaitingPage, sentence: str, for_helper: str = "") -> int:
    page.say(sentence, for_helper)
    page.wait_until_told(_READING)
    return 1


def _listen(words: Iterable[bytes], said: deque[str]) -> None:
    """Take what the server says, so that it never has to wait for a reader; only the last lines are kept."""
    for line in words:
        said.append(line.decode("utf-8", "replace").strip())
