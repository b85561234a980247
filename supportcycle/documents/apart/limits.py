"""How much one piece of work may take, held by the system where it can."""

import math
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_STATM = Path("/proc/self/statm")


class WorkLimits(NamedTuple):
    """`megabytes`: on top of what a worker holds when it stands ready. `seconds`: of processor, and by the
    clock."""

    megabytes: int = 1024
    seconds: float = 60.0


def limit_memory(megabytes: int) -> None:
    """From now on this process gets a MemoryError for more than this on top of what it holds already; nothing
    on a system without such limits."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        held = int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        most = held + megabytes * 1024**2
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def limit_processor(seconds: float) -> None:
    """The system ends this process once it used so many more seconds of processor; nothing where it cannot.

    The clock is held by who waits for the answer: a process that sleeps uses no processor.
    """
    with suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = math.ceil(used.ru_utime + used.ru_stime + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
