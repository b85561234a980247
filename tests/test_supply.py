"""What is installed is locked, whole, listed and held beside advisories; nothing else is let in."""

import base64
import hashlib
import json
import re
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement

import run
from tests import supply
from tests.running.walking import for_each

LOCKS = tuple(supply.LISTS)
RUNTIME_PINS = supply.pins((run.HERE / run.RUNTIME).read_text(encoding="utf-8"))
COMPUTERS = {
    "Windows": {"sys_platform": "win32", "platform_machine": "AMD64"},
    "Windows on arm": {"sys_platform": "win32", "platform_machine": "ARM64"},
    "Intel Mac": {"sys_platform": "darwin", "platform_machine": "x86_64"},
    "Mac": {"sys_platform": "darwin", "platform_machine": "arm64"},
    "Linux": {"sys_platform": "linux", "platform_machine": "x86_64"},
    "Linux on arm": {"sys_platform": "linux", "platform_machine": "aarch64"},
}


def _for(computer: dict[str, str], python: str = "3.12") -> dict[str, list[str]]:
    """The versions that such a computer takes of each package."""
    here = {
        **default_environment(),
        **computer,
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    taken: dict[str, list[str]] = {}
    for pin in RUNTIME_PINS:
        if not pin.marker or Marker(pin.marker).evaluate(here):
            taken.setdefault(pin.name, []).append(pin.version)
    return taken


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_was_made_of_the_list_as_it_stands(lock):
    text = (run.HERE / lock).read_text(encoding="utf-8")
    assert text.startswith(supply.heading(run.HERE / supply.LISTS[lock]))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock):
    text = (run.HERE / lock).read_text(encoding="utf-8")
    parts = re.split(r"^(?=[a-z0-9][a-z0-9._-]*==)", text, flags=re.MULTILINE)[1:]
    assert len(parts) == len(supply.pins(text)) > 50
    assert [part.split(" ")[0] for part in parts if "--hash=sha256:" not in part] == []


def test_whatever_the_workbook_pulls_in_is_locked():
    locked = {pin.name for pin in RUNTIME_PINS}
    for name in sorted(locked & {each.metadata["Name"].lower() for each in metadata.distributions()}):
        needs = map(Requirement, metadata.requires(name) or ())
        wanted = {
            each.name.lower().replace("_", "-")
            for each in needs
            if not each.marker or each.marker.evaluate({"extra": ""})
        }
        assert wanted <= locked, name


def test_what_is_installed_here_is_what_the_lock_says():
    here = _for({}, f"{sys.version_info[0]}.{sys.version_info[1]}")
    assert {name: [metadata.version(name)] for name in here} == here


@for_each("python", ["3.11", "3.12", "3.13", "3.14"])
@for_each("computer", COMPUTERS)
def test_each_kind_of_computer_takes_one_version_of_each_package(computer, python):
    taken = _for(COMPUTERS[computer], python)
    assert {name: versions for name, versions in taken.items() if len(versions) != 1} == {}
    assert "cryptography" in taken
    assert "numpy" in taken


def test_an_intel_mac_and_windows_on_arm_take_the_older_wheel_that_exists():
    assert _for(COMPUTERS["Intel Mac"])["cryptography"] == ["48.0.1"]
    assert _for(COMPUTERS["Windows on arm"])["cryptography"] == ["46.0.3"]
    assert _for(COMPUTERS["Linux on arm"])["cryptography"] == ["50.0.2"]


def _wheel(folder: Path) -> Path:
    """A package that any pip would take."""
    file = folder / "harmless-1.0-py3-none-any.whl"
    about = "harmless-1.0.dist-info"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("harmless.py", "")
        made.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: harmless\nVersion: 1.0\n")
        made.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        made.writestr(f"{about}/RECORD", "")
    return file


def _installed(folder: Path, digest: str) -> subprocess.CompletedProcess[str]:
    lock = folder / "some.lock"
    lock.write_text(f"harmless==1.0 --hash=sha256:{digest}\n")
    where = ("--no-index", "--find-links", str(folder), "--target", str(folder / "to"))
    command = (sys.executable, "-m", "pip", "install", *run.LOCKED, *where, "-r", str(lock))
    return subprocess.run(command, capture_output=True, text=True)


def test_a_package_with_another_content_is_refused(tmp_path):
    wheel = _wheel(tmp_path)
    assert _installed(tmp_path, hashlib.sha256(wheel.read_bytes()).hexdigest()).returncode == 0
    refused = _installed(tmp_path, hashlib.sha256(b"another").hexdigest())
    assert refused.returncode != 0
    assert "DO NOT MATCH" in refused.stderr


def test_the_bill_of_materials_lists_the_lock_and_every_licence():
    bill = json.loads(supply.BILL.read_text(encoding="utf-8"))
    listed = [(each["name"], each["version"]) for each in bill["components"]]
    assert sorted(listed) == sorted((pin.name, pin.version) for pin in RUNTIME_PINS)
    assert [each["name"] for each in bill["components"] if not each.get("licenses")] == []


def test_the_bill_of_materials_is_the_same_each_time_and_holds_to_its_schema():
    lock = (run.HERE / run.RUNTIME).read_text(encoding="utf-8")
    assert supply.bill_of_materials(lock) == supply.bill_of_materials(lock)
    bill = json.loads(supply.bill_of_materials(lock))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", bill["serialNumber"])


def _auditor(folder: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    """A pip-audit that says just this."""
    program = folder / "pip-audit"
    program.write_text(f"#!/bin/sh\necho {base64.b64encode(said.encode()).decode()} | base64 -d\n")
    program.chmod(0o755)
    monkeypatch.setattr(supply, "_tool", lambda _: str(program))


def _package(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "version": "1.0", "vulns": [], **more}


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("packages", "code", "sentence"),
    [
        (
            [_package("a", vulns=[{"id": "PYSEC-1", "fix_versions": ["1.1"]}])],
            1,
            "a 1.0, PYSEC-1. Verholpen in: 1.1",
        ),
        ([_package("a"), _package("b")], 0, "2 pakketten nagekeken, 0 gevonden"),
        (
            [_package("a"), {"name": "b", "skip_reason": "x"}],
            0,
            "over 1 van de 2 pakketten gaf de lijst geen antwoord",
        ),
    ],
)
def test_the_advisories_are_told_and_only_a_fault_is_a_failure(
    tmp_path, monkeypatch, capsys, packages, code, sentence
):
    _auditor(tmp_path, monkeypatch, json.dumps({"dependencies": packages}))
    assert supply.audit() == code
    assert sentence in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_a_list_of_advisories_that_cannot_be_reached_breaks_nothing(tmp_path, monkeypatch, capsys):
    _auditor(tmp_path, monkeypatch, "no answer")
    assert supply.audit() == 0
    assert "niet nagekeken" in capsys.readouterr().out
