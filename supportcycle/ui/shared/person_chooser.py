"""Choosing on a page of maps: whom it is about, and to whom something applies."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui import session
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.shell.page_change import turn_over
from supportcycle.ui.widgets.markdown import escape_markdown, unique_labels

_MANY, _MANY_BESIDE = 24, 6
"""With more names than this a list that opens reads more calmly than names in a row; beside a drawing there
is less room."""

Set = Callable[[Dossier, str, bool], Dossier]
Places = Callable[[str], Iterable[Path]]


def draw_chooser(
    area: str,
    names: Mapping[str, str],
    done: Collection[str] = (),
    *,
    ask: str = "",
    beside: bool = False,
    places: Places | None = None,
) -> str:
    """Whose turn it is: who somebody was just brought to, else who was chosen, else the first who was not
    done yet. `names` is not empty. `ask` is another question than about whom it is; `beside`: a drawing
    stands next to it. `places(id)`: where what is asked of one of them is kept; without it their tie."""
    _turn_to_pointed(area, names, places or _tie_of)
    now = session.recall(f"turn_{area}")
    if now not in names:
        now = next((id for id in names if id not in done), next(iter(names)))
        session.remember(f"turn_{area}", now)
    key = _key(area)
    ids, many = list(names), len(names) > (_MANY_BESIDE if beside else _MANY)
    shared: dict[str, Any] = {"key": key, "on_change": _choose, "args": (area, key)}
    shared["label"] = ask or text("maps.about")
    shared["format_func"] = _labels(names, done, in_list=many).__getitem__
    if many:
        st.selectbox(options=ids, index=ids.index(now), **shared)
    else:
        st.pills(options=ids, default=now, required=True, wrap=True, **shared)
    _draw_heading(area, names[now])
    return str(now)


def _draw_heading(area: str, name: str) -> None:
    """Whose turn it is, for who listens."""
    with st.container(key=f"whose_turn_{area}"):
        st.subheader(escape_markdown(name), anchor=False)


def _tie_of(id: str) -> Iterable[Path]:
    return (("ties", id),)


def _turn_to_pointed(area: str, names: Iterable[str], places: Places) -> None:
    """Once, so that another can be chosen after it."""
    found = {path: id for id in names for path in places(id)}
    pointed = newly_pointed(found, area)
    if pointed and found[pointed] != session.recall(f"turn_{area}"):
        turn_to(area, found[pointed])


def draw_next(area: str, names: Mapping[str, str], now: str) -> None:
    """The button to the next person; none after the last."""
    ids = list(names)
    after = ids[ids.index(now) + 1 :]
    if after:
        label = text("maps.next_person", name=escape_markdown(names[after[0]]))
        st.button(label, key=f"next_{_key(area)}", on_click=_turn_next, args=(area, after[0]))


def _turn_next(area: str, id: str) -> None:
    turn_to(area, id)
    turn_over()


def turn_to(area: str, id: str) -> None:
    """Make it somebody's turn, in another way than by the names themselves."""
    session.remember(f"turn_{area}", id)
    session.remember(f"turns_{area}", (session.recall(f"turns_{area}") or 0) + 1)


def draw_pick(
    key: str,
    label: str,
    names: Mapping[str, str],
    chosen: Collection[str],
    set: Set,
    *,
    beside: bool = False,
) -> None:
    """Names to switch on and off; `set` writes what became different about one person. `beside`: see
    `draw_chooser`."""
    many = len(names) > (_MANY_BESIDE if beside else _MANY)
    widget = session.field_key(("people", "of_all", key))
    shared: dict[str, Any] = {
        "default": [id for id in names if id in chosen],
        "format_func": _labels(names, (), in_list=many).__getitem__,
        "key": widget,
        "on_change": _pick,
        "args": (widget, tuple(names), tuple(chosen), set),
    }
    if many:
        st.multiselect(label, list(names), placeholder=text("form.choose"), select_all=False, **shared)
    else:
        st.pills(label, list(names), selection_mode="multi", wrap=True, **shared)


def switch(ids: Collection[str], before: Collection[str], after: Collection[str], set: Set) -> None:
    """Have `set` write what became different about each of these people since `before` was shown."""

    def change(dossier: Dossier) -> Dossier:
        for id in ids:
            if (id in after) != (id in before) and id in dossier.people:
                dossier = set(dossier, id, id in after)
        return dossier

    session.change(change)


def _key(area: str) -> str:
    return f"turn_{area}_{session.recall(f'turns_{area}') or 0}"


def _labels(names: Mapping[str, str], done: Collection[str], *, in_list: bool) -> dict[str, str]:
    """Names in a row are read as markdown; those in a list that opens are not."""
    shown = names if in_list else {id: escape_markdown(name) for id, name in names.items()}
    return unique_labels({id: name + (" ✓" if id in done else "") for id, name in shown.items()})


def _choose(area: str, key: str) -> None:
    if chosen := session.widget(key):
        session.remember(f"turn_{area}", chosen)
        turn_over()


def _pick(widget: str, ids: Collection[str], before: Collection[str], set: Set) -> None:
    switch(ids, before, session.widget(widget) or [], set)
