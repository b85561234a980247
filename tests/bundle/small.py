"""A bundle in small: a Python of a few words and packages of a few lines; making one costs nothing."""

import hashlib
import zipfile
from pathlib import Path

EMBEDDED = {
    "python.exe": b"MZ console",
    "pythonw.exe": b"MZ no console",
    "python312.dll": b"MZ library",
    "python312.zip": b"PK standard library",
    "python312._pth": b"python312.zip\r\n.\r\n",
    "LICENSE.txt": b"PSF LICENSE AGREEMENT",
}


def embeddable(folder: Path, name: str = "python-3.12.10-embed-amd64.zip", **changed: bytes | None) -> Path:
    """A file as python.org gives it, with other contents; None takes a part away."""
    file = folder / name
    with zipfile.ZipFile(file, "w") as made:
        for part, words in (EMBEDDED | changed).items():
            if words is not None:
                made.writestr(part, words)
    return file


def hash_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def package(folder: Path, name: str, metadata: str, **files: str) -> None:
    """A package as it lies unpacked; `__` in a name stands for a folder."""
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{metadata}\n")
    for place, words in files.items():
        file = folder / name / (_path(place) + ".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")


def _path(place: str) -> str:
    return place.replace("__init__", "\0").replace("__", "/").replace("\0", "__init__")
