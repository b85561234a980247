"""Lists of things: lines that are simply typed on, and cards that are added and taken away."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.spoken_notes import is_spoken_at
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import removed, value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field


def draw_lines(
    path: Path,
    prefix: str,
    field: Field,
    *,
    label: str,
    after: Callable[[str], None] | None = None,
    shows: Callable[[str, str], bool] | None = None,
    say: Callable[[Path], None] | None = None,
    first: int = 0,
) -> None:
    """One field per entry under `path`, with an empty line last; `label` stands above the first.

    A line that is made empty goes away, and Enter or Tab goes on to the next. Each entry holds its text at
    `field.key`; `after(id)` draws what belongs beside a written line. `shows(id, words)` says whether a
    line may be drawn at all; `say(path)` draws what was said aloud on a line, at the table; `first`: how many
    of the kind stand above these."""
    entries: Mapping[str, object] = value_at(session.dossier(), path) or {}
    own = {id: entry for id, entry in entries.items() if id.rstrip("0123456789") == prefix}
    words = {id: value_at(entry, (field.key,)) for id, entry in own.items()}
    filled = [id for id, said in words.items() if _is_filled((*path, id, field.key), said)]
    spoken = [id for id in filled if shows is None or shows(id, words[id])]
    with _draw_list_of(path, prefix):
        for number, id in enumerate([*spoken, next_id(entries, prefix)], first):
            draw_line(field, (*path, id, field.key), label or field.label, number, hidden=not label)
            if say:
                say((*path, id, field.key))
            if after and id in spoken:
                after(id)


def _is_filled(path: Path, words: str) -> bool:
    return bool(words.strip()) or is_spoken_at(session.dossier(), path)


def draw_line(field: Field, path: Path, label: str, number: int = 0, *, hidden: bool = False) -> None:
    """A line of a list; of all but the first the label is only heard, with its number. A written line needs
    no saying aloud: there is the next one for it."""
    heard = text("form.line", label=label, number=number + 1) if number else label
    typed = str(value_at(session.dossier(), path) or "").strip()
    draw_field(field, path, label=heard, hidden=hidden or number > 0, may_say=not typed)


@contextmanager
def one_more_line(path: Path, prefix: str) -> Iterator[Path]:
    """Where one line stands that adds to what is shown in another way under `path`: the entry it will be."""
    with st.container(key=f"lines_one_{'-'.join(path)}-{prefix}"):
        yield (*path, next_id(value_at(session.dossier(), path) or {}, prefix))


def _draw_list_of(path: Path, prefix: str) -> DeltaGenerator:
    """The place of a list, by which the script in the page knows where the next line will stand."""
    return st.container(key=f"lines_{'-'.join(path)}-{prefix}")


def draw_rows(path: Path, prefix: str, fields: tuple[Field, ...]) -> None:
    """A line of fields side by side per entry under `path`, with an empty line last; labels stand once."""
    entries: Mapping[str, object] = value_at(session.dossier(), path) or {}
    spoken = [
        id for id, entry in entries.items() if any(value_at(entry, (field.key,)).strip() for field in fields)
    ]
    with _draw_list_of(path, prefix):
        for number, id in enumerate([*spoken, next_id(entries, prefix)]):
            for place, field in zip(st.columns([field.width for field in fields]), fields, strict=True):
                with place:
                    draw_line(field, (*path, id, field.key), field.label, number)


def draw_cards(
    path: Path,
    prefix: str,
    draw: Callable[[str], None],
    *,
    add: str,
    first: str = "",
    start: Mapping[str, object] | None = None,
    newest_first: bool = False,
) -> None:
    """One bordered card per entry under `path`, a button to add one, and on each card one to take it away.

    `start` is what a new entry holds, `first` the field in it that gets the cursor. With `newest_first` the
    button stands above the cards, so that what was added is in sight.
    """
    ids = [id for id in value_at(session.dossier(), path) or {} if id.rstrip("0123456789") == prefix]
    if newest_first:
        ids.reverse()
        draw_add_button(path, prefix, add, first=first, start=start)
    for id in ids:
        with st.container(border=True):
            draw(id)
            take_away_button(path, id)
    if not newest_first:
        draw_add_button(path, prefix, add, first=first, start=start)


def draw_add_button(
    path: Path, prefix: str, label: str, *, first: str = "", start: Mapping[str, object] | None = None
) -> None:
    """The button that adds an entry under `path` and puts the cursor in its field `first`."""
    with st.container(key=session.field_key(path)):
        key = f"b_{session.field_key((*path, prefix, 'add'))}"
        st.button(label, key=key, icon=":material/add:", on_click=_add, args=(path, prefix, first, start))


def _add(path: Path, prefix: str, first: str, start: Mapping[str, object] | None) -> None:
    id = next_id(value_at(session.dossier(), path) or {}, prefix)
    session.change(lambda dossier: with_value(dossier, (*path, id), dict(start or {})))
    session.focus((*path, id, first) if first else (*path, id))


def take_away_button(
    path: Path, id: str, remove: Callable[[Dossier, str], Dossier] | None = None, *, along: str = ""
) -> None:
    """A button, with a question, that takes away the entry `id` under `path`; `along` says what goes too."""
    key = f"x_{session.field_key((*path, id))}"
    with (
        st.container(horizontal=True, horizontal_alignment="right"),
        st.popover(text("form.take_away"), key=key, type="tertiary"),
    ):
        st.caption(text("form.take_away_sure"))
        if along:
            st.caption(along)
        st.button(text("form.take_away_yes"), key=f"y_{key}", on_click=_take_away, args=(path, id, remove))


def _take_away(path: Path, id: str, remove: Callable[[Dossier, str], Dossier] | None) -> None:
    session.change(lambda dossier: remove(dossier, id) if remove else removed(dossier, (*path, id)))
    session.redraw((*path, id))
