"""What of supportcycle the product itself uses: what it makes, and fields of the model."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.worksheets.worksheet import FILLED_IN
from supportcycle.domain.model.review import CARD_KINDS
from supportcycle.domain.privacy.health_fields import GOES, NOTHING_OF, STAYS
from tests.sources import place, tracked, tree

USERS = ("supportcycle/*.py", "pages/*.py", "tools/*.py", "app.py", "run.py")
READERS = ("supportcycle/domain/*.py", "supportcycle/documents/*.py", "supportcycle/ui/*.py")
KEEPERS = (
    "supportcycle/domain/model/",
    "supportcycle/domain/privacy/",
    "supportcycle/domain/network/snapshot_taking.py",
    "supportcycle/ui/pages/network/person_details.py",
)
"""They copy, keep or ask a field, whatever it says."""


def unused_names() -> list[str]:
    """What a module makes at its top and nobody names but where it is made, imported or tested.

    What is public anywhere in the product, what is private in its own module.
    """
    modules = [tree(file) for file in tracked("supportcycle/*.py")]
    used = {name for file in tracked(*USERS) for name in _called(tree(file))}
    public = {name for module in modules for name in _made(module) if not name.startswith("_")}
    return sorted((public - used) | {name for module in modules for name in _unused_inside(module)})


def _unused_inside(module: ast.Module) -> set[str]:
    return {name for name in _made(module) if name.startswith("_")} - set(_called(module))


def _made(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            yield from (name.id for name in ast.walk(node) if _is_stored(name) and name.id != "__all__")


def _is_stored(node: ast.AST) -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def _called(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def unread_fields() -> list[str]:
    """`Model.field` of everything that is asked and named nowhere else, nor on a sheet that is printed.

    It goes by the bare name: a field that shares its name with one that is read is not found.
    """
    read = {
        name for file in tracked(*READERS) if not place(file).startswith(KEEPERS) for name in _named(file)
    }
    sheets = (*FILLED_IN, *(kind.sheet for kind in CARD_KINDS))
    read |= {field.key for key in sheets for field in worksheet(key).fields}
    read |= {kind.place for kind in CARD_KINDS}
    asked = {model: GOES.get(model, frozenset()) | STAYS.get(model, frozenset()) for model in {*GOES, *STAYS}}
    fields = ((model, name) for model, names in asked.items() if model not in NOTHING_OF for name in names)
    return sorted(f"{model}.{name}" for model, name in fields if name not in read)


def _named(file: Path) -> Iterator[str]:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.keyword):
            yield node.arg or ""
