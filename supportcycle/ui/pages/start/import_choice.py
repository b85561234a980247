"""What is in a file beside what is here: same, older, newer or only in the file, and what to do with it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui import session
from supportcycle.ui.pages.start.import_contents import SAFE, ImportAction, ImportStanding, OfferedDossier
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.widgets.markdown import escape_markdown

_ACTS = {
    ImportStanding.ABSENT: (ImportAction.BESIDE, ImportAction.SKIP),
    ImportStanding.SAME: (ImportAction.SKIP, ImportAction.BESIDE),
    ImportStanding.OLDER: (ImportAction.SKIP, ImportAction.BESIDE, ImportAction.REPLACE),
    ImportStanding.NEWER: (ImportAction.BESIDE, ImportAction.REPLACE, ImportAction.SKIP),
    ImportStanding.DIFFERENT: (ImportAction.BESIDE, ImportAction.REPLACE, ImportAction.SKIP),
}
_FIRST, _NAMED = 20, 50


def draw_choices(offered: Sequence[OfferedDossier]) -> dict[int, ImportAction]:
    """A group for each standing; gives what to do with each dossier, by its number in the file."""
    acts: dict[int, ImportAction] = {}
    for standing in ImportStanding:
        if group := [each for each in offered if each.standing is standing]:
            acts |= _draw_group(standing, group)
    return acts


def draw_problems(offered: Sequence[OfferedDossier]) -> None:
    """What cannot be taken over, by name; it stops nothing else."""
    if not offered:
        return
    lines = [f"* {_called(each)}: {text(f'errors.{each.problem}')}" for each in offered[:_NAMED]]
    st.warning("\n".join([text("start.file_without", count=thousands(len(offered))), "", *lines]))


def _draw_group(standing: ImportStanding, group: list[OfferedDossier]) -> dict[int, ImportAction]:
    count = thousands(len(group))
    st.markdown(f"**{text(f'start.standing.{standing}', count=count)}**")
    all_of_them = _draw_asked(standing, f"all_{standing}", text("start.what_to_do"))
    if standing in (ImportStanding.ABSENT, ImportStanding.SAME):
        _draw_name_them(group)
        return {each.number: all_of_them for each in group}
    shown = group[: session.recall(f"more_{standing}") or _FIRST]
    acts = {each.number: all_of_them for each in group}
    for each in shown:
        acts[each.number] = _draw_one(each, all_of_them)
    if len(shown) < len(group):
        more = f"more_{standing}"
        st.button(
            text("start.more_of_file", count=thousands(len(group) - len(shown))),
            key=f"button_{more}",
            on_click=session.remember,
            args=(more, len(shown) + _FIRST),
        )
    return acts


def _draw_asked(
    standing: ImportStanding, key: str, label: str, first: ImportAction | None = None
) -> ImportAction:
    acts = _ACTS[standing]
    start = first if first in acts else SAFE[standing]
    chosen = st.radio(
        label,
        acts,
        index=acts.index(start),
        format_func=lambda act: text(f"start.acts.{act}"),
        key=f"take_{key}_{start}",
        horizontal=True,
    )
    return chosen or SAFE[standing]


def _draw_one(offered: OfferedDossier, first: ImportAction) -> ImportAction:
    """Follows the choice for the whole group, until it is chosen otherwise."""
    with st.container(border=True, key=f"offered_{offered.number}", gap="xsmall"):
        there = text("start.in_file", at=_at(offered.saved_at))
        here = text("start.here", at=_at(offered.here_saved_at))
        st.markdown(f"**{_called(offered)}**  \n{there} · {here}")
        return _draw_asked(offered.standing, f"one_{offered.number}", text("start.what_to_do_one"), first)


def _draw_name_them(group: Iterable[OfferedDossier]) -> None:
    named = [_called(each) for each in group]
    said = ", ".join(named[:_NAMED])
    more = len(named) - _NAMED
    st.caption(text("start.taken_more", names=said, count=thousands(more)) if more > 0 else said)


def _called(offered: OfferedDossier) -> str:
    """The name with the code behind it, for two may have the same name."""
    number = text("start.number_in_file", number=offered.number)
    name = escape_markdown(offered.name) or number
    return f"{name} ({offered.code})" if offered.code and offered.name else name or offered.code


def _at(moment: datetime | None) -> str:
    return f"{moment.astimezone():%d-%m-%Y %H:%M}" if moment else text("start.at_unknown")
