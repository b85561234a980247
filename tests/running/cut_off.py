"""A wire between a program and a server on a socket in the file system, that can be cut."""

import socket
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread


class Wire:
    """Listens on a port of 127.0.0.1 and passes on, both ways, until it is cut; `mend` joins it again."""

    def __init__(self, server: Path) -> None:
        self._server, self._lock = server, Lock()
        self._ends: list[socket.socket] = []
        self._is_cut = False
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Break every connection at once, and let nobody in."""
        with self._lock:
            self._is_cut = True
            for end in self._ends:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
            self._ends.clear()

    def mend(self) -> None:
        """Let new connections through."""
        with self._lock:
            self._is_cut = False

    def close(self) -> None:
        """Cut for good."""
        self.cut()
        self._door.close()

    def _accept(self) -> None:
        while True:
            try:
                inner, _ = self._door.accept()
            except OSError:
                return
            with self._lock:
                if self._is_cut:
                    inner.close()
                    continue
                outer = socket.socket(socket.AF_UNIX)
                outer.connect(str(self._server))
                self._ends += [inner, outer]
            for source, target in ((inner, outer), (outer, inner)):
                Thread(target=_pass_on, args=(source, target), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    for end in (source, target):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
