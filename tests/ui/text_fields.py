"""Every field for text, on a page and in the code, and which of them do not save while somebody types."""

import ast
from collections.abc import Iterator
from pathlib import Path

from streamlit.testing.v1 import AppTest

from supportcycle.workspace.field_keys import is_field, place_of

SEARCHES = ("methods_question", "search_words")
KEYS_OF_PLACES = ("session.field_key(", "_key(id, column)")
"""How the key of a place is asked for, in a dossier and in the list of the team."""
ASKED_FIRST = {
    "ui/shell/lock_screen.py": "a passphrase is kept nowhere",
    "ui/pages/start/first_passphrase.py": "a passphrase is kept nowhere",
    "ui/pages/start/change_passphrase.py": "a passphrase is kept nowhere",
    "ui/pages/start/import_dossier.py": "a passphrase is kept nowhere",
    "ui/pages/start/along/come_back.py": "a passphrase is kept nowhere",
    "ui/pages/start/dossier_cards.py": "there is no dossier yet to keep its name in",
    "ui/pages/start/dossier_tasks.py": "another name, and the name to type before a dossier is removed",
    "ui/pages/start/keep_until.py": "a day that says when a dossier goes",
    "ui/pages/start/list_filter.py": "what is searched for",
    "ui/pages/handbook/page.py": "what is searched for",
    "ui/pages/audit/page.py": "what is searched for",
    "ui/pages/caseload/emergency.py": "a code and a reason, kept with the emergency when it is opened",
    "ui/pages/caseload/one_dossier.py": "a reason, kept with what is shared when it is",
    "ui/pages/people/page.py": "the code of a dossier that has to stay",
    "ui/pages/overview/choice.py": "what is searched for",
    "ui/pages/overview/own_views.py": "the name to keep a way to look under",
    "ui/pages/methods/search.py": "what is searched for",
    "ui/pages/search/page.py": "what is searched for",
}
"""Where a field stands that is read when somebody presses a button, or searches: file -> why that is so."""


def unsaved_fields(app: AppTest) -> Iterator[str]:
    """The labels of the fields on a page that the autosave does not know; what is searched for is no such."""
    for field in (*app.text_area, *app.text_input):
        place = place_of(field.key or "")
        if field.key not in SEARCHES and not (place and is_field(*place)):
            yield field.label


def files_with_unsaved_fields(package: Path) -> set[str]:
    """The files in which a field for text is drawn without the key of a place in a dossier."""
    return {
        str(file.relative_to(package))
        for file in package.rglob("*.py")
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if _is_field(call) and not _has_place(call, function)
    }


def _is_field(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("text_input", "text_area", "chat_input", "data_editor")
    )


def _has_place(call: ast.AST, function: ast.FunctionDef) -> bool:
    assert isinstance(call, ast.Call)
    key = next((each.value for each in call.keywords if each.arg == "key"), None)
    if isinstance(key, ast.Name):
        key = _given(function).get(key.id)
    return key is not None and ast.unparse(key).startswith(KEYS_OF_PLACES)


def _given(function: ast.FunctionDef) -> dict[str, ast.expr]:
    """What the names in a function stand for, also where several are given at once."""
    found: dict[str, ast.expr] = {}
    for each in ast.walk(function):
        if isinstance(each, ast.Assign):
            for target in each.targets:
                found |= _pairs(target, each.value)
    return found


def _pairs(target: ast.expr, value: ast.expr) -> dict[str, ast.expr]:
    if isinstance(target, ast.Name):
        return {target.id: value}
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return {
            name: each
            for pair in zip(target.elts, value.elts, strict=True)
            for name, each in _pairs(*pair).items()
        }
    return {}
