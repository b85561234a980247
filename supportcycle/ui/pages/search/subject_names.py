"""What can be turned to: every page, and every subject of one that has a name of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from supportcycle.content.catalogue import text, texts
from supportcycle.content.library import viewing_frames
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.offer import Audience
from supportcycle.domain.model.wmo import PARTS
from supportcycle.ui.shell.page_registry import PAGES, PageEntry

_SHEETS = {"profile": "personal_profile", "quality_of_life": "quality_of_life"}
"""Pages that turn along the rows of a worksheet."""
_OTHERS = {
    "quality_of_life": {key: f"quality_of_life.{key}" for key in ("choose", "overview")},
    "goals": {"choose": "goals.choose"},
    "options": {"start_sheet": "options.start", "circles": "options.circles"},
    "plan": {"agreements": "plan.agreements", "who_does_what": "plan.who_does_what"},
    "request": {part: f"request.parts.{part}" for part in PARTS},
    "papers": {each.value: f"papers.for.{each}" for each in Audience},
    "mirror": {key: f"mirror.{key}.title" for key in ("team", "signal", "isolation", "network")}
    | {"look": "mirror.one_look", "lenses": "lenses.title"},
}
"""Subjects that are not called `<page>.subjects.<key>`: page -> key -> where its name stands."""


_BEGIN = {"read_together": "papers.parts."}


@dataclass(frozen=True, slots=True)
class PageSubject:
    """A page, or a subject of it, under the words it has on screen."""

    page: PageEntry
    subject: str = ""
    name: str = ""


def places() -> Iterator[PageSubject]:
    """All of them, in the order of the menu."""
    for page in PAGES:
        yield PageSubject(page)
        for key, name in _subjects(page.key).items():
            yield PageSubject(page, key, name)


def _subjects(page: str) -> dict[str, str]:
    rows = worksheet(_SHEETS[page]).rows if page in _SHEETS else ()
    frames = viewing_frames() if page == "mirror" else {}
    others = {key: text(where) for key, where in _OTHERS.get(page, {}).items()}
    begin = _BEGIN.get(page, f"{page}.subjects.")
    named = {key.removeprefix(begin): words for key, words in texts().items() if key.startswith(begin)}
    return {
        **{row.key: row.label for row in rows},
        **{key: frame.title for key, frame in frames.items()},
        **others,
        **named,
    }
