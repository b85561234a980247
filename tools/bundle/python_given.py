"""A Python that was given as a file: held beside its hash, unpacked, and told where the packages are."""

import hashlib
import re
import tarfile
import tomllib
import zipfile
from pathlib import Path

from tools.bundle.python_of_machine import point_at_packages, trim
from tools.bundle.system import CannotBundle

_KNOWN = Path(__file__).with_name("pythons.toml")
_VERSION = re.compile(r"python-(\d+)\.(\d+)\.\d+")
_OF_EMBEDDABLE = ("python.exe", "pythonw.exe", "LICENSE.txt")


def version_of(file: Path) -> str:
    """The version by the name of the file, such as 3.12. CannotBundle."""
    if not (found := _VERSION.search(file.name)):
        raise CannotBundle("bundle_unknown_python", name=file.name)
    return f"{found[1]}.{found[2]}"


def must_be_the_one(file: Path, sha256: str = "") -> None:
    """CannotBundle when the file is not there, or has another hash than was given or is known."""
    wanted = sha256.lower() or tomllib.loads(_KNOWN.read_text(encoding="utf-8")).get(file.name, "")
    if not file.is_file():
        raise CannotBundle("bundle_no_file", name=file.name)
    if not wanted:
        raise CannotBundle("bundle_unknown_python", name=file.name)
    if hashlib.sha256(file.read_bytes()).hexdigest() != wanted:
        raise CannotBundle("bundle_other_hash", name=file.name)


def put_embeddable(file: Path, folder: Path) -> None:
    """The embeddable Python of python.org, which then looks nowhere but in the bundle. CannotBundle."""
    with zipfile.ZipFile(file) as given:
        names = given.namelist()
        short = "python" + version_of(file).replace(".", "")
        needed = (*_OF_EMBEDDABLE, f"{short}.dll", f"{short}.zip", f"{short}._pth")
        if lacking := [name for name in needed if name not in names]:
            raise CannotBundle("bundle_incomplete_python", name=file.name, lacking=", ".join(lacking))
        given.extractall(folder)
    (folder / f"{short}._pth").write_text(f"{short}.zip\n.\n..\\packages\n", encoding="utf-8", newline="\r\n")


def put_standalone(file: Path, folder: Path) -> None:
    """A Python that can be moved, packed as `python/`. CannotBundle."""
    with tarfile.open(file) as given:
        given.extractall(folder.parent, filter="data")
    library = folder / "lib" / f"python{version_of(file)}"
    if not library.is_dir():
        raise CannotBundle("bundle_incomplete_python", name=file.name, lacking=library.name)
    trim(library)
    point_at_packages(library / "site-packages")
