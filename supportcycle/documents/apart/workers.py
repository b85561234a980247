"""A few processes that make and read files for a server, each begun when it is needed.

Not the pool of the standard library: there all work is lost when one process falls, a process begun from
Streamlit loads Streamlit and the page that is drawn, and one whose program was killed stays.
"""

import atexit
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from logging import getLogger
from threading import BoundedSemaphore, Lock, Timer
from typing import Any, TypeVar, cast

from supportcycle.content.language import edition
from supportcycle.documents.apart.limits import WorkLimits
from supportcycle.documents.apart.messages import Job, JobFailure, JobRefusal, JobResult, pack, receive, send
from supportcycle.domain.errors import NotDone
from supportcycle.resources import IMPORTABLE

_WORKER = "supportcycle.documents.apart.worker"
TOO_LONG, TOO_LARGE, LOST, BUSY = "work_too_long", "work_too_large", "work_lost", "work_busy"
_TOLD = (
    *("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "LD_LIBRARY_PATH"),
    *("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "SUPPORTCYCLE_TEMPLATES", "SUPPORTCYCLE_TODAY"),
)
"""The variables a worker gets: none in which a password or a key can stand."""
_log = getLogger(__name__)
T = TypeVar("T")


class WorkersApart:
    """Safe to use from several threads: so many pieces of work at once, who comes after them waits."""

    def __init__(self, count: int, limits: WorkLimits) -> None:
        self._limits, self._places, self._guard = limits, BoundedSemaphore(count), Lock()
        self._free: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._is_open = True
        atexit.register(self.close)

    def run(self, function: Callable[..., T], *arguments: Any) -> T:
        """What the function gives, or the error that people should hear about; of a function that stands in
        a module, and of what can be pickled. NotDone."""
        packed = pack(Job(edition(), function, arguments))
        if not self._places.acquire(timeout=self._limits.seconds):
            raise NotDone(code=BUSY)
        try:
            answer = self._answer(packed)
        finally:
            self._places.release()
        if isinstance(answer, JobRefusal):
            raise _error(answer)
        return cast(T, answer.value)

    def get_ready(self) -> None:
        """Begin one worker, if there is none, so that the first file comes sooner."""
        with self._guard:
            if not self._all and self._is_open:
                self._free.append(self._begun())

    def rest(self) -> None:
        """End those that had nothing to do since this was asked last; what they still held is gone then."""
        with self._guard:
            idle = [each for each in self._free if each.rested]
            self._free = [each for each in self._free if not each.rested]
            for each in self._free:
                each.rested = True
        self._end(idle)

    def close(self) -> None:
        """End all of them, whatever they are doing."""
        self._is_open = False
        self._end(list(self._all))

    def _answer(self, packed: bytes) -> JobResult | JobRefusal:
        with self._guard:
            if not self._is_open:
                raise NotDone(code=LOST)
            one = self._free.pop() if self._free else self._begun()
        try:
            answer = one.ask(packed, self._limits.seconds)
        except BaseException:
            self._end([one])
            raise
        with self._guard:
            one.rested = False
            self._free.append(one)
        return answer

    def _begun(self) -> "_Worker":
        one = _Worker(self._limits)
        self._all.add(one)
        return one

    def _end(self, those: "list[_Worker]") -> None:
        for one in those:
            one.end()
            self._all.discard(one)


class _Worker:
    """One process, and the pipes to it."""

    def __init__(self, limits: WorkLimits) -> None:
        self.rested, self._stopped = False, False
        told = {name: os.environ[name] for name in _TOLD if name in os.environ}
        self._process = subprocess.Popen(
            (sys.executable, "-m", _WORKER, str(limits.megabytes), str(limits.seconds)),
            cwd=IMPORTABLE,
            env=told,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, packed: bytes, seconds: float) -> JobResult | JobRefusal:
        """The answer; NotDone when there is none in time, or it failed."""
        assert self._process.stdin
        assert self._process.stdout
        watch = Timer(seconds, self._stop)
        watch.start()
        try:
            send(self._process.stdin, packed)
            answer = receive(self._process.stdout)
        except (OSError, EOFError):
            raise NotDone(code=self._why()) from None
        finally:
            watch.cancel()
        if isinstance(answer, JobFailure):
            _log.warning("not made: %s", answer.where)
            raise NotDone(code=TOO_LARGE if answer.too_large else LOST)
        return cast("JobResult | JobRefusal", answer)

    def end(self) -> None:
        """End it, and let go of the pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                assert pipe
                pipe.close()

    def _stop(self) -> None:
        self._stopped = True
        self._process.kill()

    def _why(self) -> str:
        code = self._process.wait()
        over = self._stopped or code == -getattr(signal, "SIGXCPU", 0)
        return TOO_LONG if over else LOST


def _error(refusal: JobRefusal) -> Exception:
    """The same error as there; made without its own words, which no two kinds take alike."""
    error = refusal.kind.__new__(refusal.kind)
    error.args = refusal.arguments
    vars(error).update(refusal.told)
    return error
