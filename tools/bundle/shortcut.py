"""A Windows shortcut (MS-SHLLINK) that goes by the path from itself to its target.

Windows looks for the target at the full path first. The one written here is of no computer, so it goes on to
the relative one, wherever the folder was put: on a disk, a stick or a share.
"""

import struct
from collections.abc import Iterable
from pathlib import PureWindowsPath

_CLASS = bytes.fromhex("0114020000000000c000000000000046")
_MY_COMPUTER = bytes.fromhex("1f50e04fd020ea3a6910a2d808002b30309d")
_ID_LIST, _NAME, _RELATIVE, _ARGUMENTS, _ICON, _UNICODE, _NO_INFO = 0x1, 0x4, 0x8, 0x20, 0x40, 0x80, 0x100
_A_FILE, _A_FOLDER, _NORMAL_WINDOW = 0x20, 0x10, 1


def shortcut(folder: str, target: str, arguments: str, description: str, icon: str) -> bytes:
    """The bytes of a shortcut to `target`, a path from the `folder` in which the shortcut stands."""
    flags = _ID_LIST | _NAME | _RELATIVE | _ARGUMENTS | _ICON | _UNICODE | _NO_INFO
    header = struct.pack(
        "<I16sIIQQQIIIHHII", 0x4C, _CLASS, flags, _A_FILE, 0, 0, 0, 0, 0, _NORMAL_WINDOW, 0, 0, 0, 0
    )
    words = (description, f".\\{target}", arguments, icon)
    return header + _ids(PureWindowsPath("C:\\", folder, target)) + b"".join(map(_counted, words)) + bytes(4)


def _ids(path: PureWindowsPath) -> bytes:
    drive = b"\x2f" + path.anchor.encode("ascii").ljust(22, b"\0")
    *folders, program = path.parts[1:]
    steps = [_step(name, _A_FOLDER, 0x31) for name in folders]
    return _list([_MY_COMPUTER, drive, *steps, _step(program, _A_FILE, 0x32)])


def _step(name: str, attributes: int, kind: int) -> bytes:
    """One folder or file on the way, by its short name alone."""
    short = name.encode("ascii") + b"\0"
    return struct.pack("<BBIIH", kind, 0, 0, 0, attributes) + short + b"\0" * (len(short) % 2)


def _list(items: Iterable[bytes]) -> bytes:
    body = b"".join(struct.pack("<H", len(item) + 2) + item for item in items) + bytes(2)
    return struct.pack("<H", len(body)) + body


def _counted(words: str) -> bytes:
    raw = words.encode("utf-16-le")
    return struct.pack("<H", len(raw) // 2) + raw
