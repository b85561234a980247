"""One file of a folder is the same bytes for the same contents, and every part of it can be checked."""

import hashlib
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from tools.bundle.archive import contents, pack


def folder(at: Path, *, when: float, order: int) -> Path:
    """The same contents, put there at another time and in another order."""
    made = at / "Mijn werkboek é"
    for name in ("b/ë.txt", "a.txt", "b/start.sh")[::order]:
        file = made / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
        os.utime(file, (when, when))
    (made / "b" / "start.sh").chmod(0o755)
    (made / "a.txt").chmod(0o600 if order < 0 else 0o644)
    return made


@pytest.mark.parametrize("suffix", [".zip", ".tar.gz"])
def test_the_same_contents_make_the_same_bytes_whenever_and_in_whatever_order(suffix, tmp_path):
    first = pack(folder(tmp_path / "1", when=1e9, order=1), tmp_path / f"one{suffix}").read_bytes()
    second = pack(folder(tmp_path / "2", when=1.7e9, order=-1), tmp_path / f"two{suffix}").read_bytes()
    assert first == second


def test_every_part_of_the_zip_has_the_hash_that_the_list_says(tmp_path):
    made = folder(tmp_path, when=1e9, order=1)
    listed = dict(reversed(line.split("  ", 1)) for line in contents(made).splitlines())
    with zipfile.ZipFile(pack(made, tmp_path / "x.zip")) as packed:
        found = {
            name.removeprefix(f"{made.name}/"): hashlib.sha256(packed.read(name)).hexdigest()
            for name in packed.namelist()
        }
    assert found == listed
    assert sorted(listed) == ["a.txt", "b/start.sh", "b/ë.txt"]


def test_what_is_to_be_started_can_be_started_out_of_a_tar(tmp_path):
    with tarfile.open(pack(folder(tmp_path, when=1e9, order=1), tmp_path / "x.tar.gz")) as packed:
        modes = {Path(each.name).name: (each.mode, each.uid) for each in packed.getmembers()}
    assert modes == {"a.txt": (0o644, 0), "start.sh": (0o755, 0), "ë.txt": (0o644, 0)}
