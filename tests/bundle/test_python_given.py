"""The Python that goes along is the very file that was meant, and looks nowhere but in the bundle."""

import io
import tarfile

import pytest

from tests.bundle.small import embeddable, hash_of
from tools.bundle.python_given import must_be_the_one, put_embeddable, put_standalone, version_of
from tools.bundle.system import SYSTEMS, CannotBundle


def test_the_embeddable_python_finds_the_packages_beside_it_and_nothing_else(tmp_path):
    put_embeddable(embeddable(tmp_path), tmp_path / "python")
    assert (tmp_path / "python" / "python312._pth").read_bytes() == b"python312.zip\r\n.\r\n..\\packages\r\n"
    assert (tmp_path / "python" / "pythonw.exe").is_file()


@pytest.mark.parametrize("part", ["pythonw.exe", "LICENSE.txt", "python312.dll"])
def test_a_python_without_one_of_its_parts_is_refused_by_the_name_of_that(part, tmp_path):
    with pytest.raises(CannotBundle) as refused:
        put_embeddable(embeddable(tmp_path, **{part: None}), tmp_path / "python")
    assert refused.value.words["lacking"] == part


def test_a_file_is_taken_by_the_hash_that_was_given_or_is_known(tmp_path):
    file = embeddable(tmp_path)
    must_be_the_one(file, hash_of(file).upper())
    for given, key in (("", "bundle_other_hash"), ("0" * 64, "bundle_other_hash")):
        with pytest.raises(CannotBundle, match=key):
            must_be_the_one(file, given)


def test_a_file_that_nobody_knows_asks_for_its_hash(tmp_path):
    with pytest.raises(CannotBundle, match="bundle_unknown_python"):
        must_be_the_one(embeddable(tmp_path, "python-3.14.9-embed-amd64.zip"))
    with pytest.raises(CannotBundle, match="bundle_no_file"):
        must_be_the_one(tmp_path / "python-3.12.10-embed-amd64.zip")


def test_the_file_that_is_asked_for_is_one_whose_hash_is_known(tmp_path):
    with pytest.raises(CannotBundle, match="bundle_other_hash"):
        must_be_the_one(embeddable(tmp_path, SYSTEMS["windows"].python))
    assert version_of(embeddable(tmp_path)) == "3.12"


def test_a_python_that_can_be_moved_is_pointed_at_the_packages(tmp_path):
    file = tmp_path / "cpython-3.12.10+20260101-aarch64-apple-darwin-install_only.tar.gz"
    with tarfile.open(file.with_name("python-3.12.10-mac.tar.gz"), "w:gz") as made:
        for name in ("python/bin/python3", "python/lib/python3.12/os.py", "python/lib/python3.12/test/a.py"):
            entry = tarfile.TarInfo(name)
            entry.size = 2
            made.addfile(entry, io.BytesIO(b"#\n"))
    put_standalone(file.with_name("python-3.12.10-mac.tar.gz"), tmp_path / "b" / "python")
    library = tmp_path / "b" / "python" / "lib" / "python3.12"
    assert (library / "site-packages" / "bundle.pth").read_text() == "../../../../packages\n"
    assert sorted(part.name for part in library.iterdir()) == ["os.py", "site-packages"]
    assert version_of(file) == "3.12"
