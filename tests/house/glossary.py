"""docs/glossary.md as data: which Dutch is allowed in code, and which names of the domain it explains."""

import ast
import re
from functools import cache

from tests.sources import ROOT, spaced, tracked, tree

GLOSSARY = ROOT / "docs" / "glossary.md"
_CODE = re.compile(r"`([^`]+)`")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_NAME = re.compile(r"\w+")


@cache
def rows() -> list[list[str]]:
    """The cells of every row of every table."""
    lines = GLOSSARY.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


def coded(cell: str) -> set[str]:
    """The identifiers between backticks."""
    return {name for code in _CODE.findall(cell) for name in _NAME.findall(code)}


@cache
def _allowed() -> re.Pattern[str]:
    """The closed list (rows in bold: terms and identifiers) and the names of forms, which have a capital."""
    closed = [row for row in rows() if row[0].startswith("**")]
    terms = {term for row in closed for bold in _BOLD.findall(row[0]) for term in re.split(r", | / ", bold)}
    forms = {row[0] for row in rows() if row[0][:1].isupper()}
    identifiers = {name for row in closed for cell in row for name in coded(cell)}
    phrases = map(spaced, terms | forms | identifiers | {"Supportgericht Werken"})
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b")


def unexplained(text: str) -> set[str]:
    """The words of running text or of identifiers, in lower case, with the allowed Dutch taken out."""
    return set(_allowed().sub(" ", spaced(text)).split())


def named(*wanted: str) -> bool:
    """Whether some rows together name these identifiers, all with the first."""
    about = [set().union(*map(coded, row)) for row in rows()]
    return set(wanted) <= set().union(*(found for found in about if wanted[0] in found))


def missing_names() -> list[str]:
    """Public classes of the domain that no row explains, and members that do not stand beside their class."""
    missing = []
    for file in tracked("supportcycle/domain/*.py"):
        for node in (node for node in tree(file).body if isinstance(node, ast.ClassDef)):
            if node.name.startswith("_"):
                continue
            members = [name for name in _members(node) if not named(node.name, name)]
            missing += [f"{node.name}.{name}" for name in members]
            missing += [] if named(node.name) else [node.name]
    return missing


def _members(node: ast.ClassDef) -> list[str]:
    if not any(isinstance(base, ast.Name) and base.id.endswith("Enum") for base in node.bases):
        return []
    targets = (target for part in node.body if isinstance(part, ast.Assign) for target in part.targets)
    return [target.id for target in targets if isinstance(target, ast.Name)]
