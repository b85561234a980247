"""The Python of the machine that makes the bundle, laid out so that it finds itself wherever it is put."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools.bundle.system import CannotBundle

VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
_LEFT = (
    "__pycache__",
    "test",
    "tests",
    "idlelib",
    "idle_test",
    "tkinter",
    "turtledemo",
    "ensurepip",
    "lib2to3",
)
_LEFT_ON_TOP = ("site-packages", "dist-packages", "venv", "pydoc_data", "turtle.py")
_OF_SCREENS = ("_tkinter", "readline", "_curses", "_dbm", "_gdbm", "nis", "_test", "_ctypes_test", "xx")
"""Parts that ask for libraries of the system which the workbook has no use for."""


def put_own_python(folder: Path) -> None:
    """This Python with its own library and nothing that was installed in it. CannotBundle."""
    library = Path(sysconfig.get_path("stdlib"))
    own = folder / "lib" / f"python{VERSION}"
    shutil.copytree(library, own, ignore=_left_out, symlinks=False)
    program = folder / "bin" / "python3"
    program.parent.mkdir(parents=True)
    shutil.copy2(Path(sys._base_executable).resolve(), program)  # type: ignore[attr-defined]
    for shared in _shared_by(program):
        shutil.copy2(shared, folder / "lib" / shared.name)
    trim(own)
    point_at_packages(own / "site-packages")
    _put_licence(own)


def trim(library: Path) -> None:
    """Take out of a standard library what is for tests, for windows of its own and for a terminal."""
    for name in (*_LEFT, *_LEFT_ON_TOP):
        target = library / name
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
    for part in (library / "lib-dynload").glob("*"):
        if part.name.startswith(_OF_SCREENS):
            part.unlink()


def point_at_packages(folder: Path) -> None:
    """The one line by which a Python on a system of the Unix kind finds the packages of the bundle."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bundle.pth").write_text("../../../../packages\n", encoding="ascii")


def _left_out(folder: str, names: list[str]) -> set[str]:
    on_top = _LEFT_ON_TOP if Path(folder).name == f"python{VERSION}" else ()
    static = {name for name in names if name.startswith("config-") or name.endswith((".a", ".pyc"))}
    return static | {name for name in names if name in _LEFT or name in on_top}


def _shared_by(program: Path) -> list[Path]:
    """Python's own library, where the program is only a door to it."""
    told = subprocess.run(("ldd", str(program)), capture_output=True, text=True).stdout
    lines = [line.split(" => ")[1].split(" (")[0] for line in told.splitlines() if " => /" in line]
    return [Path(line) for line in lines if Path(line).name.startswith("libpython")]


def _put_licence(library: Path) -> None:
    if (library / "LICENSE.txt").is_file():
        return
    told = Path(f"/usr/share/doc/python{VERSION}/copyright")
    if not told.is_file():
        raise CannotBundle("bundle_no_licence", parts="Python")
    shutil.copy2(told, library / "LICENSE.txt")
