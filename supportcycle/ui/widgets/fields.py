"""Any field of any worksheet, drawn as a widget that saves by itself."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Literal

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.widgets.field_hints import draw_hint
from supportcycle.ui.widgets.markdown import escape_markdown, unique_labels
from supportcycle.ui.widgets.open_choice import draw_choice_or_words
from supportcycle.ui.widgets.person_picker import draw_people, draw_person
from supportcycle.ui.widgets.spoken_field import draw_heard

Align = Literal["top", "center", "bottom"]
_FEW = 5
"""With more choices than this a list that opens reads more calmly than a row of buttons."""


def draw_fields(fields: Iterable[Field], base: Path, *, labels: bool = True) -> None:
    """Draw fields under one another, each at `base + (field.key,)`."""
    for field in fields:
        draw_field(field, (*base, field.key), label=None if labels else "")


def draw_side_by_side(
    fields: Iterable[Field], base: Path, *, widths: tuple[float, ...] = (), align: Align = "top"
) -> None:
    """Draw fields in columns, by their declared width unless told otherwise."""
    fields = tuple(fields)
    columns = st.columns(widths or [field.width for field in fields], vertical_alignment=align)
    for column, field in zip(columns, fields, strict=True):
        with column:
            draw_field(field, (*base, field.key))


def draw_grid(
    fields: Iterable[Field], base: Path, rows: Iterable[tuple[str, ...]], *, without: Collection[str] = ()
) -> None:
    """Draw fields in rows of their keys, but those in `without`; one that stands in no row comes last."""
    named = {field.key: field for field in fields if field.key not in without}
    for keys in rows:
        draw_side_by_side([named.pop(key) for key in keys], base)
    draw_fields(named.values(), base)


def draw_field(
    field: Field, path: Path, *, label: str | None = None, hidden: bool = False, may_say: bool = True
) -> None:
    """Draw one field. `label` replaces the declared one; an empty string, or `hidden`, hides it from the eye
    only. Without `may_say` nothing new is said there aloud."""
    shown = label or field.label
    hidden = hidden or label == ""
    _DRAWERS[field.kind](field, path, shown, "collapsed" if hidden else "visible")
    draw_heard(path, may_say=may_say)
    if field.help and not hidden:
        st.caption(field.help)
    draw_guide(field.guide)


def draw_guide(guide: tuple[str, ...]) -> None:
    """Questions to fold out, for when the talk wants a hand."""
    if guide:
        with st.expander(text("form.guide"), type="compact"):
            st.markdown("\n".join(f"- {question}" for question in guide))


def _draw_line(field: Field, path: Path, label: str, visibility: Any) -> None:
    """One line; words that hold more lines, from elsewhere, keep their room."""
    if "\n" in _typed(path):
        _draw_text(field, path, label, visibility)
        return
    st.text_input(
        label,
        value=_typed(path),
        autocomplete="off",
        key=session.field_key(path),
        **_saved_at(path, visibility),
    )


def _draw_text(field: Field, path: Path, label: str, visibility: Any) -> None:
    st.text_area(
        label,
        value=_typed(path),
        height=360 if field.kind == "long_text" else "content",
        key=session.field_key(path),
        **_saved_at(path, visibility),
    )


def _draw_hinted(field: Field, path: Path, label: str, visibility: Any) -> None:
    _draw_line(field, path, label, visibility)
    draw_hint(field, _typed(path), session.field_key(path))


def _draw_yes(_field: Field, path: Path, label: str, visibility: Any) -> None:
    st.checkbox(
        label,
        value=bool(value_at(session.dossier(), path)),
        key=session.field_key(path),
        **_saved_at(path, visibility),
    )


def _draw_choice(field: Field, path: Path, label: str, visibility: Any) -> None:
    labels = choice_lists()[field.choices or ""]
    now = value_at(session.dossier(), path) or None
    if field.own_words:
        draw_choice_or_words(label, labels, now, path, visibility)
    else:
        draw_choice(label, labels, now, path, visibility)


def draw_choice(
    label: str,
    labels: Mapping[str, str],
    now: str | None,
    path: Path,
    visibility: Any = "visible",
    *,
    many: bool = False,
) -> None:
    """One choice out of `labels` (value -> shown); choosing nothing stays possible.

    With `many` it is a list that opens, also as long as there are few.
    """
    values, labels = list(labels), unique_labels(labels)
    shared = _saved_at(path, visibility) | {
        "key": session.field_key(path),
        "format_func": lambda value: labels.get(value, value),
    }
    if len(values) <= _FEW and not many:
        shared["format_func"] = lambda value: escape_markdown(str(labels.get(value, value)))
        st.segmented_control(label, values, default=now if now in labels else None, wrap=True, **shared)
    else:
        index = values.index(now) if now and now in labels else None
        st.selectbox(label, values, index=index, placeholder=text("form.choose"), **shared)


def _draw_choices(field: Field, path: Path, label: str, visibility: Any) -> None:
    draw_picks(label, choice_lists()[field.choices or ""], path, visibility)


def draw_picks(label: str, labels: Mapping[str, str], path: Path, visibility: Any = "visible") -> None:
    """As many out of `labels` (value -> shown) as somebody likes."""
    now = [value for value in value_at(session.dossier(), path) or () if value in labels]
    st.pills(
        label,
        list(labels),
        selection_mode="multi",
        default=now,
        format_func=lambda value: labels.get(value, value),
        wrap=True,
        key=session.field_key(path),
        **_saved_at(path, visibility),
    )


def _saved_at(path: Path, visibility: Any) -> dict[str, Any]:
    """What every widget of a field has beside its key: what is chosen or typed goes to `path`."""
    return {
        "on_change": session.commit,
        "args": (path,),
        "label_visibility": visibility,
    }


def _typed(path: Path) -> str:
    return value_at(session.dossier(), path) or ""


_DRAWERS: Mapping[str, Callable[[Field, Path, str, Any], None]] = {
    "line": _draw_hinted,
    "text": _draw_text,
    "long_text": _draw_text,
    "number": _draw_hinted,
    "date": _draw_hinted,
    "birth": _draw_hinted,
    "yes": _draw_yes,
    "choice": _draw_choice,
    "choices": _draw_choices,
    "person": draw_person,
    "people": draw_people,
}
