"""Everything that goes along is named with its licence, and what names none stays at home."""

import pytest

from tests.bundle.small import package
from tools.bundle.licences import licences_in
from tools.bundle.system import CannotBundle


def told(tmp_path) -> str:
    python = tmp_path / "LICENSE.txt"
    python.write_text("PSF LICENSE AGREEMENT")
    return licences_in(tmp_path / "packages", python, "Head")


def test_each_part_stands_there_with_its_licence_and_the_words_of_it(tmp_path):
    packages = tmp_path / "packages"
    package(packages, "one", "License-Expression: MIT")
    package(packages, "two", "Classifier: License :: OSI Approved :: BSD License")
    package(packages, "resvg_py", "Summary: says it in its file only")
    (packages / "one-1.0.dist-info" / "licenses").mkdir()
    (packages / "one-1.0.dist-info" / "licenses" / "LICENSE.md").write_text("Permission is hereby granted")
    said = told(tmp_path)
    assert said.startswith("Head\n")
    for line in ("Python: PSF-2.0", "one 1.0: MIT", "two 1.0: BSD License", "resvg_py 1.0: MIT"):
        assert f"\n{line}\n" in said
    assert "PSF LICENSE AGREEMENT" in said
    assert "Permission is hereby granted" in said


def test_a_part_that_names_no_licence_is_told_by_its_name(tmp_path):
    package(tmp_path / "packages", "nameless", "License: a whole text\n of more lines")
    with pytest.raises(CannotBundle) as refused:
        told(tmp_path)
    assert refused.value.words["parts"] == "nameless 1.0"
