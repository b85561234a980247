"""Whatever is written at the table and in the office meanwhile: every word of both stands there then."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import removed, value_at, with_value
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.practice_dossiers import practice_dossier, practice_id
from supportcycle.workspace.serialization import as_text, from_text
from tests.workspace.along.travel import BROWSER, ID, Laptop, Server, live

_MARKED = re.compile(r"(?:tafel|kantoor)\d+")
_ENTRIES = (("people",), ("rounds", "r1", "goals"), ("rounds", "r1", "visits"))
EDITS = st.lists(
    st.tuples(
        st.integers(0, 10_000), st.sampled_from(["before", "behind", "instead", "empty", "line", "gone"])
    ),
    max_size=8,
)


@cache
def base() -> Dossier:
    found = practice_dossier(practice_id("bram-plan"))
    return found.model_copy(update={"id": ID})


def places(dossier: Dossier) -> list[Path]:
    """Every field with room for words, also the empty ones."""
    return [path for path in _walk(json.loads(as_text(dossier)), ()) if is_text_place(path)]


def _walk(raw: Any, path: Path) -> Iterator[Path]:
    if isinstance(raw, dict):
        for key, inner in raw.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(raw, str):
        yield path


def edited(dossier: Dossier, edits: list[tuple[int, str]], word: str) -> Dossier:
    """The dossier with each edit done, each with a word of its own; what does not fit is passed over."""
    for number, (place, how) in enumerate(edits):
        if how == "gone":
            dossier = _without_one(dossier, place)
            continue
        all_places = places(dossier)
        path = all_places[place % len(all_places)]
        before, new = str(value_at(dossier, path)), f"{word}{number}"
        after = {
            "before": f"{new} {before}",
            "behind": f"{before} {new}",
            "instead": new,
            "empty": "",
            "line": f"{before}\n{new}",
        }
        dossier = with_value(dossier, path, after[how])
    return dossier


def _without_one(dossier: Dossier, place: int) -> Dossier:
    where = _ENTRIES[place % len(_ENTRIES)]
    there = value_at(dossier, where)
    keys = sorted(there) if isinstance(there, dict) else []
    return removed(dossier, (*where, keys[place % len(keys)])) if keys else dossier


def test_there_are_words_and_entries_to_try_it_with():
    assert len(places(base())) > 200
    assert all(isinstance(value_at(base(), where), dict) for where in _ENTRIES)
    assert sum(bool(value_at(base(), where)) for where in _ENTRIES) >= 2


@settings(max_examples=40, deadline=None)
@given(EDITS, EDITS, st.booleans())
def test_any_edits_on_both_sides_lose_no_word_of_either(
    at_table: list[tuple[int, str]], in_office: list[tuple[int, str]], base_is_kept: bool
):
    server = Server()
    server.me.add(base(), BROWSER)
    laptop = Laptop(server.take())
    if not base_is_kept:
        server.takings.bases.clear()
        server.contents.older[ID].clear()
    live(laptop.workspace).change(lambda now: edited(now, at_table, "tafel"))
    live(server.colleague).change(lambda now: edited(now, in_office, "kantoor"))
    wanted = _words(live(laptop.workspace).dossier) | _words(live(server.colleague).dossier)
    server.bring(laptop.file())
    stored = from_text(server.contents.newest[ID].text)
    assert wanted <= _words(stored)
    server.bring(laptop.file())
    assert server.contents.newest[ID].text == as_text(stored)


def _words(dossier: Dossier) -> set[str]:
    return set(_MARKED.findall(as_text(dossier)))
