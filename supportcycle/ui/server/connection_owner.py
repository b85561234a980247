"""Whose program is at the other end of a connection on this computer, where the system tells: on Linux."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address
from pathlib import Path

End = tuple[str, int]
_TOLD = Path("/proc/net")
_MAPPED = "0" * 16 + "FFFF0000"
_LOCAL, _REMOTE, _USER, _SOCKET = 1, 2, 7, 9
_GONE = ("0", "0")
_LASTS, _MOST = 5.0, 1000


def is_of_another_user(client: End, server: End, told: Path = _TOLD) -> bool | None:
    """Whether the other end belongs to somebody else than who runs this; False when that is not told.

    None when that program closed the connection already, and the system tells of no user any more.
    """
    pairs = {_hexadecimal(client, before): _hexadecimal(server, before) for before in ("", _MAPPED)}
    for kind in ("tcp", "tcp6"):
        with suppress(OSError):
            for line in (told / kind).read_text(encoding="ascii").splitlines()[1:]:
                parts = line.split()
                if pairs.get(parts[_LOCAL]) == parts[_REMOTE]:
                    is_other = int(parts[_USER]) != os.getuid()
                    return None if is_other and (parts[_USER], parts[_SOCKET]) == _GONE else is_other
    return False


class Peers:
    """Asks once for each connection, and again after a few seconds: it takes the system some time to tell.

    What was known of it holds on when it is closed: the last words of a page come as its browser ends.
    """

    def __init__(
        self,
        asked: Callable[[End, End], bool | None] = is_of_another_user,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._asked, self._clock = asked, clock
        self._known: dict[tuple[End, End], tuple[float, bool]] = {}

    def is_of_another_user(self, client: End, server: End) -> bool:
        """Whether the other end belongs to somebody else; False when that is not told.

        True of one that is closed and was never asked about before.
        """
        until, is_other = self._known.get((client, server), (0.0, True))
        if self._clock() >= until:
            now = self._asked(client, server)
            is_other = is_other if now is None else now
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[client, server] = (self._clock() + _LASTS, is_other)
        return is_other


def _hexadecimal(end: End, before: str) -> str:
    address, port = end
    return f"{before}{int.from_bytes(IPv4Address(address).packed, 'little'):08X}:{port:04X}"
