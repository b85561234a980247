"""The view of the team: files of colleagues laid together, in the order of the list; nothing is kept."""

from collections.abc import Iterable, Mapping

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.library import factor_groups, factors
from supportcycle.documents.exchange.mirror_file import export_in
from supportcycle.documents.rendering import DATA
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.guide.team_mirror import FEW_FILES, FactorCount, MirrorExport, counted
from supportcycle.domain.guide.viewing_frames import FactorGroup
from supportcycle.ui.pages.mirror.self_review import SIDES
from supportcycle.ui.shell.page import section

QUESTIONS = ("ask_1", "ask_2", "ask_3")


def draw_team_view() -> None:
    """Choose files; then what was named, and questions to talk about."""
    st.markdown(text("mirror.team.why"))
    files = st.file_uploader(
        text("mirror.team.choose"), type=[DATA.suffix], accept_multiple_files=True, key="team_files"
    )
    if not files:
        return
    exports = _draw_read([file.getvalue() for file in files])
    if exports:
        _draw_told(exports)


def _draw_read(files: list[bytes]) -> list[MirrorExport]:
    """What could be read, the same file once; the rest is told."""
    exports, refused, different = [], 0, dict.fromkeys(files)
    for data in different:
        try:
            exports.append(export_in(data, factors()))
        except SupportCycleError:
            refused += 1
    if refused:
        st.warning(text("mirror.team.refused", count=refused), icon=":material/info:")
    if double := len(files) - len(different):
        st.caption(text("mirror.team.same", count=double))
    return exports


def _draw_told(exports: list[MirrorExport]) -> None:
    looks = sum(len(export.looks) for export in exports)
    st.markdown(text("mirror.team.read", files=len(exports), looks=looks))
    if len(exports) < FEW_FILES:
        st.caption(text("mirror.team.few"))
    counts = counted(exports)
    for side, place in zip(SIDES, st.columns(2), strict=True):
        with place:
            section(text(f"mirror.team.{side}"))
            _draw_side(side, counts)
    st.caption(text("mirror.team.order"))
    st.markdown(f"**{text('mirror.team.ask')}**")
    st.markdown("\n".join(f"- {text(f'mirror.team.{question}')}" for question in QUESTIONS))


def _draw_side(side: str, counts: Mapping[str, FactorCount]) -> None:
    lines = [line for group in factor_groups().values() for line in _lines(group, side, counts)]
    if not lines:
        st.caption(text("mirror.team.none"))
        return
    head = f"| {text('mirror.team.factor')} | {text('mirror.team.times')} |\n|---|---|"
    st.markdown("\n".join([head, *lines]))


def _lines(group: FactorGroup, side: str, counts: Mapping[str, FactorCount]) -> Iterable[str]:
    labels: dict[str, str] = getattr(group, SIDES[side])
    for factor, words in labels.items():
        if times := getattr(counts.get(factor, FactorCount()), side):
            yield f"| {words} | {times} |"
