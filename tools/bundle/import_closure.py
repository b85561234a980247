"""Whether all that the workbook imports is in the bundle, found out without running any of it.

What stands at the top of a module is asked for when the module is; what stands in a function, in a `try` or
behind a condition may be lacking, as its package means it to be.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

_NOT_EMBEDDED = frozenset(
    {"tkinter", "idlelib", "turtle", "turtledemo", "ensurepip", "venv", "lib2to3", "test"}
)
"""Of the standard library; the embeddable Python of Windows has none of these."""
_THERE = frozenset(sys.stdlib_module_names) - _NOT_EMBEDDED | {"__future__", "winreg", "msvcrt", "_winapi"}
_ENTRANCES = ("supportcycle", "streamlit.web.cli")


class Closure:
    """What can be reached from the workbook: `found` by name, and `lacking` with who asks for it."""

    def __init__(self, packages: Path) -> None:
        self._packages = packages
        self.found: dict[str, Path] = {}
        self.lacking: dict[str, str] = {}
        self._ahead = [(name, "") for name in self._entrances()]
        while self._ahead:
            self._visit(*self._ahead.pop())

    def _entrances(self) -> Iterator[str]:
        yield from _ENTRANCES
        for file in (self._packages / "supportcycle").rglob("*.py"):
            if "shipped" not in file.parts:
                yield ".".join(file.relative_to(self._packages).with_suffix("").parts).removesuffix(
                    ".__init__"
                )

    def _visit(self, name: str, asked_by: str) -> None:
        """A name that may be no module (`or_name`) stands behind a colon: `package:name`."""
        base, _, or_name = name.partition(":")
        parts = [*base.split("."), *([or_name] if or_name else [])]
        if parts[0] in _THERE:
            return
        for count in range(1, len(parts) + 1):
            part = ".".join(parts[:count])
            if part in self.found:
                continue
            if (file := module_file(self._packages, part)) is None:
                if not or_name or count < len(parts):
                    self.lacking[part] = asked_by
                return
            self.found[part] = file
            if file.suffix == ".py":
                self._ahead += [(each, part) for each in asked_for(file, part)]
            elif file.is_file():
                return


def module_file(packages: Path, name: str) -> Path | None:
    """Where a module stands: a file, a compiled one, or a package; a folder for one without `__init__`."""
    place = packages.joinpath(*name.split("."))
    for file in (place / "__init__.py", place.with_name(place.name + ".py")):
        if file.is_file():
            return file
    compiled = (
        next(iter(sorted(place.parent.glob(f"{place.name}.*"))), None) if place.parent.is_dir() else None
    )
    if compiled and compiled.suffix in (".pyd", ".so"):
        return compiled
    return place if place.is_dir() else None


def asked_for(file: Path, name: str) -> Iterator[str]:
    """The modules that a module cannot do without; `package:name` where that may be a name in it."""
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    for statement in ast.parse(file.read_bytes()).body:
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            base = _base(package, statement)
            yield base
            yield from (f"{base}:{alias.name}" for alias in statement.names if alias.name != "*")


def _base(package: str, statement: ast.ImportFrom) -> str:
    above = package.split(".")
    kept = above[: len(above) - statement.level + 1] if statement.level else []
    return ".".join([*kept, *([statement.module] if statement.module else [])])
