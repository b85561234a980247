"""Which functions of ui draw on screen: those that call Streamlit's elements, or another that draws."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.sources import nodes, place, tracked, tree

_NOTHING_DRAWN = """
    cache_data cache_resource context fragment get_option navigation Page query_params rerun runtime secrets
    session_state set_option set_page_config stop switch_page user
"""
_QUIET = frozenset(_NOTHING_DRAWN.split())
"""What Streamlit offers that puts nothing on the page."""


def _functions(file: Path) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in tree(file).body if isinstance(node, ast.FunctionDef)}


def _imported(file: Path) -> dict[str, tuple[str, str]]:
    found = (node for node in nodes(file) if isinstance(node, ast.ImportFrom) and node.module)
    return {alias.asname or alias.name: (node.module, alias.name) for node in found for alias in node.names}


def _called(function: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """(owner or nothing, name) of what is called by name; what is handed on to be called later is not."""
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                yield "", name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=name)):
                yield owner, name


def drawing() -> set[tuple[str, str]]:
    """(module, function) of everything in ui that draws."""
    files = {place(file)[:-3].replace("/", "."): file for file in tracked("supportcycle/ui/*.py")}
    known = {module: _imported(file) for module, file in files.items()}
    calls: dict[tuple[str, str], set[tuple[str, str]]] = {}
    draws: set[tuple[str, str]] = set()
    for module, file in files.items():
        for name, function in _functions(file).items():
            called = calls[module, name] = set()
            for owner, other in _called(function):
                if owner == "st" and other not in _QUIET:
                    draws.add((module, name))
                elif owner in known[module]:
                    called.add((".".join(known[module][owner]), other))
                elif not owner:
                    called.add(known[module].get(other, (module, other)))
    while more := {place for place, called in calls.items() if place not in draws and called & draws}:
        draws |= more
    return draws


def undrawn_names() -> list[str]:
    """Private functions that draw and are not called `_draw…`."""
    return sorted(
        f"{module}.{name}"
        for module, name in drawing()
        if name.startswith("_") and not name.startswith("_draw")
    )
