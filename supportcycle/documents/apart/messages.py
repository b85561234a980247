"""What goes through the pipe between the program and a worker: its length, and then the thing itself.

Nothing of it ever stands on a disk. Both ends are this program, so that what is read may be unpickled.
"""

import pickle
from collections.abc import Callable
from typing import IO, Any, NamedTuple

_LENGTH = 8


class Job(NamedTuple):
    """A function that stands in a module, what to give it, and the edition in which words are read."""

    edition: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...]

    def __repr__(self) -> str:
        return "Job()"


class JobResult(NamedTuple):
    """What the function gave."""

    value: Any

    def __repr__(self) -> str:
        return "JobResult()"


class JobRefusal(NamedTuple):
    """The function refused, with an error that people should hear about: its kind and what it knows."""

    kind: type[Exception]
    arguments: tuple[Any, ...]
    told: dict[str, Any]

    def __repr__(self) -> str:
        return "JobRefusal()"


class JobFailure(NamedTuple):
    """It took too much memory, or failed: only the kind of the error and where, never its words."""

    too_large: bool
    where: str


def pack(message: Any) -> bytes:
    """Something that can be sent. TypeError or AttributeError when it can only live in this process."""
    try:
        return pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    except pickle.PicklingError:
        raise TypeError("it cannot leave this process") from None


def send(pipe: IO[bytes], packed: bytes) -> None:
    """Send what was packed. OSError when nobody is at the other end."""
    pipe.write(len(packed).to_bytes(_LENGTH, "big"))
    pipe.write(packed)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """What the other end sent. EOFError when it ended."""
    length = int.from_bytes(_exactly(pipe, _LENGTH), "big")
    return pickle.loads(_exactly(pipe, length))


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) < count:
        raise EOFError
    return found
