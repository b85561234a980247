"""The packages of the lock, unpacked side by side, and nothing else."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from tools.bundle.system import CannotBundle, TargetSystem

_ROOT = Path(__file__).resolve().parents[2]
LOCK = _ROOT / "requirements.lock"
_BESIDE = ("bin", "Scripts", "share", "etc", "include", ".lock")
"""What wheels put outside their package: commands, and things for notebooks."""
_LEFT = frozenset({"tests", "__pycache__", ".agents", "include"})
"""Folders within packages that nobody needs to run them."""


def fetch(system: TargetSystem, python: str, folder: Path) -> None:
    """The packages for another system, each held beside its hash. CannotBundle."""
    command = [
        str(Path(sys.executable).with_name("uv")),
        "pip",
        "install",
        "--quiet",
        "--target",
        str(folder),
    ]
    command += ["--python-platform", system.platform, "--python-version", python, "--link-mode", "copy"]
    command += ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(LOCK)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise CannotBundle("bundle_no_packages", why=done.stderr.strip()[-300:])


def borrow(names: Iterable[str], folder: Path) -> None:
    """The packages for this very system, as they are installed here by the lock; linked, not copied."""
    for name in names:
        for file in metadata.files(name) or ():
            if ".." in file.parts or _is_left(file.parts):
                continue
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            _link(Path(str(file.locate())), target)


def put_workbook(wheel: Path, folder: Path) -> None:
    """The workbook itself, as its package carries it."""
    with zipfile.ZipFile(wheel) as built:
        built.extractall(folder)


def build_wheel(folder: Path) -> Path:
    """The package of the workbook, built as every installer builds it. CannotBundle."""
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    done = subprocess.run(build, cwd=_ROOT, capture_output=True, text=True)
    if done.returncode:
        raise CannotBundle("bundle_no_packages", why=done.stderr.strip()[-300:])
    (wheel,) = folder.glob("*.whl")
    return wheel


def trim(folder: Path) -> None:
    """Take out what nobody needs to run the packages. CannotBundle when one wants to run at each start."""
    for name in _BESIDE:
        target = folder / name
        shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
    for inside in sorted(folder.rglob("*")):
        if inside.is_dir() and inside.name in _LEFT:
            shutil.rmtree(inside)
    if starters := sorted(file.name for file in folder.glob("*.pth")):
        raise CannotBundle("bundle_starter", names=", ".join(starters))


def _is_left(parts: tuple[str, ...]) -> bool:
    return bool(_LEFT & set(parts)) or parts[0] in _BESIDE


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
