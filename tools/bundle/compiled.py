"""Compiles what is in a bundle beforehand: it is started from a folder that nobody may write in.

Run as a program by the Python that the bundle is for: the folder to compile, and where it lies in the bundle.
"""

import os
import py_compile
import subprocess
import sys
from pathlib import Path

_OWN = f"{sys.version_info[0]}.{sys.version_info[1]}"
_UNSAID = py_compile.PycInvalidationMode.UNCHECKED_HASH


def compile_all(folder: Path, version: str) -> bool:
    """Have a Python of that version do it; False when there is none here: then each start takes longer."""
    program = sys.executable if version == _OWN else _found(version)
    if not program:
        return False
    settled = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run((program, __file__, str(folder)), env=settled, stderr=subprocess.DEVNULL)
    return done.returncode == 0


def _found(version: str) -> str:
    """A Python of that version on this computer; empty when there is none. Nothing is fetched."""
    uv = str(Path(sys.executable).with_name("uv"))
    find = (uv, "python", "find", "--system", "--no-python-downloads", version)
    return subprocess.run(find, capture_output=True, text=True).stdout.strip()


def compiled(folder: Path) -> None:
    """Compile each module, in one order and one process, so that the same module gives the same bytes."""
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder.parent).as_posix()
        try:
            py_compile.compile(str(file), dfile=name, doraise=True, invalidation_mode=_UNSAID)
        except (py_compile.PyCompileError, UnicodeDecodeError):
            continue


if __name__ == "__main__":
    compiled(Path(sys.argv[1]))
