"""What is installed: locked with hashes, listed as a bill of materials, held beside the known advisories."""

import hashlib
import json
import re
import subprocess
import sys
import uuid
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from packaging.markers import Marker

from run import DEVELOPMENT, HERE, RUNTIME, TEAM, say
from tools.bundle.licences import licence_named

LISTS = {RUNTIME: "requirements.txt", TEAM: "requirements-team.txt", DEVELOPMENT: "requirements-dev.txt"}
"""Each lock with the list that people keep, of which it is made."""
BILL = HERE / "docs" / "sbom.cdx.json"
PLATFORMS = ("--universal", "--python-version", "3.11")
_MADE_OF = "# Made by `python3 run.py lock` of {name}, sha256 {digest}\n"
_PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)(?: ; ([^\\]+?))? *\\?$", re.MULTILINE)


class Pin(NamedTuple):
    """One locked package; `marker` says on which computers, empty for all."""

    name: str
    version: str
    marker: str


def pins(lock: str) -> list[Pin]:
    """The packages in the text of a lock, in its order."""
    return [Pin(*found) for found in _PIN.findall(lock)]


def heading(source: Path) -> str:
    """The first line of the lock that belongs to this very list, and to the lists that it names."""
    words = source.read_bytes()
    for name in re.findall(rb"^-r (\S+)$", words, re.MULTILINE):
        words += (source.parent / name.decode()).read_bytes()
    return _MADE_OF.format(name=source.name, digest=hashlib.sha256(words).hexdigest())


def lock(*arguments: str) -> int:
    """Make the locks anew, keeping versions that still fit; `--upgrade` takes the newest ones."""
    for target, source in LISTS.items():
        command = ("uv", "pip", "compile", source, "-o", target, *PLATFORMS, *arguments)
        options = ("--generate-hashes", "--no-header", "--no-emit-index-url", "--only-binary", ":all:")
        if code := _run(*command, "--quiet", *options):
            return code
        file = HERE / target
        file.write_text(heading(HERE / source) + file.read_text(encoding="utf-8"), encoding="utf-8")
    return bill()


def bill(*_: str) -> int:
    """Write the bill of materials of what the workbook installs."""
    BILL.write_text(bill_of_materials((HERE / RUNTIME).read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def bill_of_materials(lock: str) -> str:
    """CycloneDX 1.6 as JSON, always the same for the same lock: names, versions, licences, package URLs."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.output.json import JsonV1Dot6

    bom = Bom(components=[_component(pin) for pin in pins(lock)])
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, hashlib.sha256(lock.encode()).hexdigest())
    text = json.loads(JsonV1Dot6(bom).output_as_string())
    text["metadata"].pop("timestamp")
    return json.dumps(text, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _component(pin: Pin) -> object:
    from cyclonedx.contrib.license.factories import LicenseFactory
    from cyclonedx.model.component import Component, ComponentType
    from packageurl import PackageURL

    return Component(
        type=ComponentType.LIBRARY,
        name=pin.name,
        version=pin.version,
        bom_ref=f"{pin.name}@{pin.version}",
        purl=PackageURL("pypi", name=pin.name, version=pin.version),
        licenses=[LicenseFactory().make_from_string(words) for words in _licence(pin.name)],
    )


def _licence(name: str) -> Iterator[str]:
    """How the installed package names its licence, in one line."""
    try:
        named = licence_named(metadata.metadata(name))
    except metadata.PackageNotFoundError:
        return
    if named:
        yield named


def bundle(*arguments: str) -> int:
    """The folder that starts by a double click; for a system as this one out of what is installed here."""
    from tools.bundle.command import bundle as made

    return made(say, installed_as_locked(), *arguments)


def installed_as_locked() -> tuple[str, ...]:
    """The packages that the workbook needs on this computer, each installed in the version of the lock."""
    found = []
    for pin in pins((HERE / RUNTIME).read_text(encoding="utf-8")):
        if not pin.marker or Marker(pin.marker).evaluate():
            assert metadata.version(pin.name) == pin.version, pin.name
            found.append(pin.name)
    return tuple(found)


def audit(*_: str) -> int:
    """Hold the lock beside the published advisories; 1 when there are any, 0 when nobody could be asked."""
    command = ("pip-audit", "-r", RUNTIME, "--disable-pip", "--no-deps", "--progress-spinner", "off")
    done = subprocess.run(
        (_tool(command[0]), *command[1:], "--format", "json"), cwd=HERE, capture_output=True, text=True
    )
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        say("audit_silent")
        return 0
    return _told(packages)


def _told(packages: list[dict[str, object]]) -> int:
    """Say what the advisories say; the exit code."""
    asked = [each for each in packages if "skip_reason" not in each]
    for each in asked:
        for fault in each["vulns"]:
            fixed = ", ".join(fault["fix_versions"]) or "-"
            say("audit_fault", package=each["name"], version=each["version"], fault=fault["id"], fixed=fixed)
    if len(asked) < len(packages):
        say("audit_not_asked", count=len(packages) - len(asked), total=len(packages))
    faults = sum(len(each["vulns"]) for each in asked)
    if asked:
        say("audit_done", total=len(asked), faults=faults)
    return 1 if faults else 0


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _run(*command: str) -> int:
    return subprocess.run((_tool(command[0]), *command[1:]), cwd=HERE).returncode
