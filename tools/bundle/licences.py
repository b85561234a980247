"""Whose work goes along and under which licence: out of what each package says of itself."""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path

from tools.bundle.system import CannotBundle

UNSAID = {"resvg_py": "MIT"}
"""Licences that a package says in its licence file only."""
_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|COPYRIGHT)", re.IGNORECASE)
_LINE = "\n" + "=" * 78 + "\n"


def licence_named(about: Message) -> str:
    """How a package names its licence, in one line; empty when it does not."""
    name = str(about.get("Name", "")).lower().replace("-", "_")
    said = str(about.get("License-Expression") or about.get("License") or UNSAID.get(name, ""))
    if said and "\n" not in said:
        return said
    named = [each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or () if "License ::" in each]
    return named[0] if named else ""


def licences_in(packages: Path, python: Path, head: str) -> str:
    """One text with every part, its licence and the words of that. CannotBundle when a part names none."""
    parts = [("Python", "PSF-2.0", [python])]
    for about in sorted(packages.glob("*.dist-info"), key=lambda each: each.name.lower()):
        told = Parser().parsestr((about / "METADATA").read_text(encoding="utf-8", errors="replace"))
        parts.append((f"{told['Name']} {told['Version']}", licence_named(told), list(_texts(about))))
    if unsaid := [name for name, licence, _ in parts if not licence]:
        raise CannotBundle("bundle_no_licence", parts=", ".join(unsaid))
    return head + "\n" + "".join(map(_told, parts))


def _told(part: tuple[str, str, list[Path]]) -> str:
    name, licence, texts = part
    words = "\n".join(text.read_text(encoding="utf-8", errors="replace").strip() for text in texts)
    return f"{_LINE}{name}: {licence}\n\n{words}\n"


def _texts(about: Path) -> Iterator[Path]:
    return (file for file in sorted(about.rglob("*")) if file.is_file() and _TEXT.search(file.name))
