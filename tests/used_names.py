"""Which public functions and classes of supportcycle are used by the product itself."""

import ast
from collections import Counter
from collections.abc import Iterator

from tests.sources import tracked, tree

USERS = ("supportcycle/*.py", "pages/*.py", "tools/*.py", "app.py", "run.py")


def unused_names() -> list[str]:
    """What is public at the top of a module and named nowhere but where it is made, imported or tested."""
    used = Counter(name for file in tracked(*USERS) for name in _named(tree(file)))
    made = (name for file in tracked("supportcycle/*.py") for name in _made(tree(file)))
    return sorted({name for name in made if not used[name]})


def _made(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def _named(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
