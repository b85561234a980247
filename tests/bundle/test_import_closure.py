"""What the workbook asks for at the top of a module has to be in the bundle; the rest need not."""

from pathlib import Path

from tests.bundle.small import package
from tools.bundle.import_closure import Closure


def closure(packages: Path, **ours: str) -> Closure:
    package(packages, "supportcycle", "License: EUPL-1.2", __init__="", **ours)
    package(packages, "streamlit", "License: Apache-2.0", __init__="", web____init__="", web__cli="")
    return Closure(packages)


def test_what_is_asked_for_is_followed_into_each_package(tmp_path):
    package(tmp_path, "one", "", __init__="from .inner import thing", inner="import two.deep\nimport json")
    package(tmp_path, "two", "", __init__="", deep="thing = 1")
    found = closure(tmp_path, a="from one import thing, inner")
    assert found.lacking == {}
    assert {"one.inner", "two.deep", "supportcycle.a"} <= found.found.keys()


def test_a_package_that_is_not_there_is_told_with_who_asks_for_it(tmp_path):
    package(tmp_path, "one", "", __init__="import three.part")
    assert closure(tmp_path, a="import one").lacking == {"three": "one"}


def test_a_module_that_its_package_does_not_hold_is_lacking_and_a_name_in_it_is_not(tmp_path):
    package(tmp_path, "one", "", __init__="", inner="thing = 1")
    assert closure(tmp_path, a="from one.inner import thing", b="import one.gone").lacking == {
        "one.gone": "supportcycle.b"
    }


def test_what_is_asked_for_late_or_only_perhaps_may_be_lacking(tmp_path):
    late = "def f():\n    import three"
    perhaps = "try:\n    import three\nexcept ImportError:\n    three = None"
    assert closure(tmp_path, a=late, b=perhaps).lacking == {}


def test_what_the_python_of_the_bundle_does_not_have_is_lacking(tmp_path):
    assert closure(tmp_path, a="import json, winreg, tkinter").lacking == {"tkinter": "supportcycle.a"}


def test_a_compiled_module_is_one(tmp_path):
    (tmp_path / "fast").mkdir()
    (tmp_path / "fast" / "__init__.py").write_text("from .core import go")
    (tmp_path / "fast" / "core.cp312-win_amd64.pyd").write_bytes(b"MZ")
    assert closure(tmp_path, a="import fast").lacking == {}
