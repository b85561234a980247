"""Which test file guards a module: that of its own name in the same room of tests/, and those that
tests/guards.toml names for it."""

import ast
import tomllib
from collections.abc import Mapping
from functools import cache

from tests.guards.reach import reached
from tests.sources import ROOT, place, tracked, tree

Table = Mapping[str, list[str]]
"""Module -> the test files that are named for it."""


@cache
def modules() -> list[str]:
    """Every module of the product with more in it than words."""
    files = tracked("supportcycle/*.py")
    return [place(file) for file in files if len(tree(file).body) > bool(ast.get_docstring(tree(file)))]


@cache
def table() -> Table:
    """What tests/guards.toml says."""
    return tomllib.loads((ROOT / "tests" / "guards.toml").read_text(encoding="utf-8"))


def mirrored(module: str) -> str:
    """The test file of a module's own name."""
    room, _, name = module.removeprefix("supportcycle/").rpartition("/")
    return "/".join(["tests", *([room] if room else []), f"test_{name}"])


def guards_of(module: str, named: Table) -> list[str]:
    """The test files that guard a module, that of its own name first; none when nobody does."""
    own = [mirrored(module)] if (ROOT / mirrored(module)).is_file() else []
    return [*own, *(test for test in named.get(module, []) if test not in own)]


def unguarded(named: Table) -> list[str]:
    """Modules without a test file of their name and without a line in the table."""
    return [module for module in modules() if not guards_of(module, named)]


def stale(named: Table) -> list[str]:
    """Lines of the table of which the module or a test file is not there any more."""
    lines = [(module, file) for module, tests in named.items() for file in [module, *tests]]
    return [f"{module}: no {file}" for module, file in lines if not (ROOT / file).is_file()]


def out_of_reach(named: Table) -> list[str]:
    """Guards that never come to their module."""
    pairs = [(module, test) for module in modules() for test in guards_of(module, named)]
    there = [(module, test) for module, test in pairs if (ROOT / test).is_file()]
    return [f"{test} does not reach {module}" for module, test in there if ROOT / module not in reached(test)]
