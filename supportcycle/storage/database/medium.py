"""What a file lies on: a place that may be written, and a disk of this computer or one over the network."""

import os
import sys
from pathlib import Path

_OVER_THE_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "fuse.sshfs", "fuse.rclone"}
)
_MOUNTS = Path("/proc/self/mounts")


def is_writable(path: Path) -> bool:
    """Whether the file and what SQLite lays beside it can be written."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent))


def is_on_network(path: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the file lies on a share, where two computers can have it open; no when nobody knows."""
    if str(path).startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        remote = 4
        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor) == remote)
    return _kind_of_mount(path, mounts) in _OVER_THE_NETWORK


def _kind_of_mount(path: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    places = {
        fields[1].replace("\\040", " "): fields[2] for fields in map(str.split, lines) if len(fields) > 2
    }
    around = (str(folder) for folder in path.absolute().parents)
    return next((places[folder] for folder in around if folder in places), "")
