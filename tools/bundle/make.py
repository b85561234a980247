"""Makes a bundle, or says what is lacking for one and proves what can be proved without it."""

import json
import platform
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from supportcycle.resources import TEMPLATES, version
from tools.bundle import packages, python_given, python_of_machine
from tools.bundle.archive import contents, files_in, pack
from tools.bundle.compiled import compile_all
from tools.bundle.import_closure import Closure
from tools.bundle.library_closure import lacking_libraries
from tools.bundle.licences import licences_in
from tools.bundle.starters import put_starters, starter_name
from tools.bundle.system import LONGEST_PATH, CannotBundle, TargetSystem

_ROOT = packages.LOCK.parent
_PAPERS = {"requirements.lock": packages.LOCK, "sbom.cdx.json": _ROOT / "docs" / "sbom.cdx.json"}
_WITHOUT = "3.12"
"""For which Python is looked when none was given."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made, of what, and where; `names` are the packages to borrow from this environment.

    To compile it, to look whether all is there and to pack it takes a minute each; a test may leave that out.
    """

    system: TargetSystem
    out: Path
    python: Path | None = None
    sha256: str = ""
    names: tuple[str, ...] = ()
    compiled: bool = True
    looked_at: bool = True
    packed: bool = True


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle: its folder, the one file (none after a dry run), and what is to be told of it."""

    folder: Path
    file: Path | None
    longest: str
    files: int
    modules: int
    compiled: bool


def words() -> dict[str, str]:
    """The names and papers of a bundle."""
    return tomllib.loads((TEMPLATES / "nl" / "bundle.toml").read_text(encoding="utf-8"))


def make(wanted: Wanted) -> Made:
    """The bundle, in a folder that is made anew. CannotBundle.

    Without a Python where one has to be given this is a dry run: all but that is made and looked at.
    """
    folder = wanted.out / words()["folder"]
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "packages").mkdir(parents=True)
    _put_python(wanted, folder / "python")
    modules = _put_packages(wanted, folder / "packages")
    whole = (folder / "python").is_dir()
    compiled = wanted.compiled and _compiled(wanted, folder)
    _put_papers(wanted, folder, whole)
    longest = longest_path(folder)
    file = _archive(wanted, folder) if whole and wanted.packed else None
    return Made(folder, file, longest, len(files_in(folder)), modules, compiled)


def python_version(wanted: Wanted) -> str:
    """Which Python the bundle is for."""
    if wanted.system.own_python:
        return python_of_machine.VERSION
    return python_given.version_of(wanted.python) if wanted.python else _WITHOUT


def longest_path(folder: Path) -> str:
    """The longest path in it. CannotBundle when that is longer than agreed."""
    longest = max((file.relative_to(folder).as_posix() for file in files_in(folder)), key=len)
    if len(longest) > LONGEST_PATH:
        raise CannotBundle("bundle_long_path", path=longest, count=len(longest), most=LONGEST_PATH)
    return longest


def _put_python(wanted: Wanted, folder: Path) -> None:
    if wanted.system.own_python:
        python_of_machine.put_own_python(folder)
    elif wanted.python:
        python_given.must_be_the_one(wanted.python, wanted.sha256)
        put = python_given.put_embeddable if wanted.system.name == "windows" else python_given.put_standalone
        put(wanted.python, folder)


def _put_packages(wanted: Wanted, folder: Path) -> int:
    """How many modules the workbook reaches in them. CannotBundle when one is not there."""
    if wanted.names:
        packages.borrow(wanted.names, folder)
    else:
        packages.fetch(wanted.system, python_version(wanted), folder)
    packages.trim(folder)
    with TemporaryDirectory() as built:
        packages.put_workbook(packages.build_wheel(Path(built)), folder)
    return _looked_at(wanted, folder) if wanted.looked_at else 0


def _looked_at(wanted: Wanted, folder: Path) -> int:
    reached = Closure(folder)
    if reached.lacking:
        raise CannotBundle("bundle_lacking", names=", ".join(sorted(reached.lacking)))
    if wanted.system.name == "windows" and (lacking := lacking_libraries(folder)):
        raise CannotBundle("bundle_lacking", names=", ".join(sorted(lacking)))
    return len(reached.found)


def _compiled(wanted: Wanted, folder: Path) -> bool:
    parts = [folder / "packages", *sorted((folder / "python").glob("lib/python3*"))]
    return all(compile_all(part, python_version(wanted)) for part in parts)


def _put_papers(wanted: Wanted, folder: Path, whole: bool) -> None:
    said = words()
    put_starters(wanted.system, folder, said)
    for name, source in _PAPERS.items():
        shutil.copyfile(source, folder / name)
    if whole:
        head = said["licences_head"].format(version=version())
        told = licences_in(folder / "packages", python_licence(folder / "python"), head)
        (folder / said["licences"]).write_text(told, encoding="utf-8")
    filled = {"shortcut": starter_name(wanted.system, said), "second_way": said["second_way"]}
    paper = said[f"words_{wanted.system.name}"].strip()
    (folder / said["read_me"]).write_text(
        paper.format(version=version(), made_on=_made_on(), **filled) + "\n",
        encoding="utf-8-sig",
        newline="\r\n" if wanted.system.name == "windows" else "\n",
    )
    _note(wanted, folder)
    (folder / said["contents"]).write_text(contents(folder), encoding="utf-8", newline="\n")


def python_licence(folder: Path) -> Path:
    """Where the licence of the Python stands that goes along. CannotBundle."""
    for found in (folder / "LICENSE.txt", *sorted(folder.glob("lib/python3*/LICENSE.txt"))):
        if found.is_file():
            return found
    raise CannotBundle("bundle_no_licence", parts="Python")


def _note(wanted: Wanted, folder: Path) -> None:
    """What the bundle says of itself to the program in it."""
    about = {
        "version": version(),
        "system": wanted.system.name,
        "python": python_version(wanted),
        "longest_path": len(longest_path(folder)),
    }
    (folder / "bundle.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8", newline="\n")


def _archive(wanted: Wanted, folder: Path) -> Path:
    stem = words()["file"]
    name = f"{stem}-{version()}-{wanted.system.name}{wanted.system.suffix}"
    return pack(folder, wanted.out / name)


def _made_on() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()
