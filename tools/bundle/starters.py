"""What is double-clicked, and what an administrator types, on each kind of system."""

import io
from pathlib import Path

from supportcycle.figures.base.theme import ACCENT, PAPER
from tools.bundle.shortcut import shortcut
from tools.bundle.system import TargetSystem

_QUIET = "-I -B -m"
_SIZES = (16, 32, 48, 256)
_DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<rect width="64" height="64" rx="14" fill="{ground}"/>'
    '<circle cx="32" cy="32" r="17" fill="none" stroke="{line}" stroke-width="6" stroke-dasharray="13.8 4"/>'
    '<circle cx="32" cy="32" r="6" fill="{line}"/></svg>'
)
_SHELL = """#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
{libraries}[ $# -gt 0 ] || exec "$here/python/bin/python3" {quiet} supportcycle.launcher
exec "$here/python/bin/python3" {quiet} supportcycle "$@"
"""
_LIBRARIES = 'export LD_LIBRARY_PATH="$here/python/lib${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}"\n'


def put_starters(system: TargetSystem, folder: Path, words: dict[str, str]) -> None:
    """Write them; `words` are those of templates/nl/bundle.toml."""
    if system.name == "windows":
        _put_for_windows(folder, words)
        return
    suffix = ".command" if system.name == "macos" else ".sh"
    shared = any((folder / "python" / "lib").glob("libpython*.so*"))
    script = _SHELL.format(quiet=_QUIET, libraries=_LIBRARIES.format() if shared else "")
    file = folder / (words["shortcut"] + suffix)
    file.write_text(script, encoding="ascii", newline="\n")
    file.chmod(0o755)


def starter_name(system: TargetSystem, words: dict[str, str]) -> str:
    """The name of what is double-clicked, as people see it."""
    return words["shortcut"] + {"windows": "", "macos": ".command", "linux": ".sh"}[system.name]


def icon() -> bytes:
    """The picture of the program, in the sizes that Windows asks for."""
    import resvg_py
    from PIL import Image

    drawn = _DRAWN.format(ground=ACCENT, line=PAPER)
    pictures = [
        Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(drawn, width=size, height=size))))
        for size in _SIZES
    ]
    made = io.BytesIO()
    sizes = [(size, size) for size in _SIZES]
    pictures[-1].save(made, "ICO", sizes=sizes, append_images=pictures[:-1])
    return made.getvalue()


def _put_for_windows(folder: Path, words: dict[str, str]) -> None:
    (folder / "workbook.ico").write_bytes(icon())
    link = shortcut(
        words["folder"],
        "python\\pythonw.exe",
        f"{_QUIET} supportcycle.launcher",
        words["description"],
        ".\\workbook.ico",
    )
    (folder / f"{words['shortcut']}.lnk").write_bytes(link)
    quietly = f'@start "" "%~dp0python\\pythonw.exe" {_QUIET} supportcycle.launcher\n'
    in_words = f'@"%~dp0python\\python.exe" {_QUIET} supportcycle %*\n'
    for name, line in ((words["second_way"], quietly), ("supportgericht", in_words)):
        (folder / f"{name}.cmd").write_text(line, encoding="ascii", newline="\r\n")
