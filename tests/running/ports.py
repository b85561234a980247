"""Where a server of a test listens, and whether it answers there."""

import socket
import urllib.error
import urllib.request


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def answers_at(port: int) -> bool:
    """Whether a workbook on this computer answers at a port."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False
