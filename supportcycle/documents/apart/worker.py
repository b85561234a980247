"""`python -m supportcycle.documents.apart.worker`: does one piece of work after another until nobody asks.

It prints nothing and keeps nothing; it ends by itself when the program that began it is gone.
"""

import os
import signal
import sys
import traceback
from contextlib import suppress
from typing import BinaryIO

from supportcycle.content.language import in_language
from supportcycle.documents.apart.limits import WorkLimits, limit_memory, limit_processor
from supportcycle.documents.apart.messages import Job, JobFailure, JobRefusal, JobResult, pack, receive, send
from supportcycle.documents.pdf import get_ready
from supportcycle.domain.errors import SupportCycleError


def main(megabytes: str, seconds: str) -> None:
    """Work within these limits until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limits = WorkLimits(int(megabytes), float(seconds))
    asked, answers = sys.stdin.buffer, _own_way_out()
    get_ready()
    _leave_no_dump()
    limit_memory(limits.megabytes)
    with suppress(EOFError, OSError):
        while True:
            job = receive(asked)
            limit_processor(limits.seconds)
            answer, is_well = outcome(job)
            send(answers, answer)
            if not is_well:
                return


def outcome(job: Job) -> tuple[bytes, bool]:
    """The answer, packed, and whether this process can go on: not after it ran out of memory."""
    try:
        with in_language(job.edition):
            return pack(JobResult(job.function(*job.arguments))), True
    except MemoryError:
        return pack(JobFailure(True, MemoryError.__name__)), False
    except SupportCycleError as error:
        return pack(JobRefusal(type(error), error.args, vars(error))), True
    except Exception as error:
        return pack(JobFailure(False, _where(error))), True


def _where(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {last.filename}:{last.lineno}"


def _own_way_out() -> BinaryIO:
    """The pipe to the program; what a library prints goes nowhere."""
    own = os.dup(sys.stdout.fileno())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return os.fdopen(own, "wb")


def _leave_no_dump() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(*sys.argv[1:])
