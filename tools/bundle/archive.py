"""One file of a folder: the same bytes for the same contents, whoever makes it and whenever."""

import gzip
import hashlib
import io
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_SECONDS = 315532800
_LEVEL = 6


def files_in(folder: Path) -> list[Path]:
    """Every file and link, in an order that does not depend on the disk."""
    found = (file for file in folder.rglob("*") if file.is_symlink() or not file.is_dir())
    return sorted(found, key=lambda file: file.relative_to(folder).as_posix())


def contents(folder: Path) -> str:
    """A line for each file with its hash, as `sha256sum -c` reads them."""
    return "".join(f"{_hash(file)}  {inside}\n" for file, inside in _named(folder))


def pack(folder: Path, target: Path) -> Path:
    """The folder under its own name in one file, a zip or a packed tar by the name of the target."""
    (_zip if target.suffix == ".zip" else _tar)(folder, target)
    return target


def _named(folder: Path) -> Iterator[tuple[Path, str]]:
    return ((file, file.relative_to(folder).as_posix()) for file in files_in(folder) if file.is_file())


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as made:
        for file, inside in _named(folder):
            entry = zipfile.ZipInfo(f"{folder.name}/{inside}", _LONG_AGO)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            made.writestr(entry, file.read_bytes())


def _tar(folder: Path, target: Path) -> None:
    with (
        target.open("wb") as raw,
        gzip.GzipFile("", "wb", _LEVEL, raw, _SECONDS) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as made,
    ):
        for file in files_in(folder):
            entry = tarfile.TarInfo(f"{folder.name}/{file.relative_to(folder).as_posix()}")
            entry.mtime = _SECONDS
            if file.is_symlink():
                entry.type, entry.linkname = tarfile.SYMTYPE, str(file.readlink())
                made.addfile(entry)
                continue
            words = file.read_bytes()
            entry.size, entry.mode = len(words), 0o755 if file.stat().st_mode & stat.S_IXUSR else 0o644
            made.addfile(entry, io.BytesIO(words))
