"""Whose a dossier of the team is and who may come at it: sharing, handing over, standing in, an emergency."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.access.grants import GrantKind, Member
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import CaseloadLine, TeamRights
from supportcycle.ui.pages.caseload.emergency import draw_emergency, draw_told
from supportcycle.ui.pages.caseload.lead import draw_lead
from supportcycle.ui.pages.caseload.one_dossier import draw_own
from supportcycle.ui.pages.caseload.standing_in import draw_standing_in
from supportcycle.ui.shared.team.acts import (
    CODE,
    act,
    called,
    day_of,
    dossier_names,
    draw_for_team,
    name_of,
    reason_words,
)
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown


def show() -> None:
    """Draw the page; without a team it says what it is for."""
    draw_for_team(text("pages.caseload"), _draw)


def _draw(rights: TeamRights) -> None:
    me, people = rights.me(), {each.person: each for each in rights.people()}
    st.markdown(text("caseload.purpose"))
    names = dossier_names()
    draw_told(rights, people, names)
    lines = rights.caseload()
    for line in lines:
        label = text(
            "caseload.line",
            name=escape_markdown(called(names, line.dossier)),
            kind=text(f"caseload.kinds.{line.access.kind.value}"),
        )
        draw = partial(_draw_line, rights, people, line, names)
        draw_fold(label, f"caseload_{line.dossier}", draw, icon=":material/folder:")
    if not lines:
        st.info(text("caseload.none"), icon=":material/info:")
    if TeamRole.WORKER in me.roles:
        draw_emergency(rights)
    if me.roles & {TeamRole.WORKER, TeamRole.TEAM_LEAD}:
        draw_standing_in(rights, me, people)
    if TeamRole.TEAM_LEAD in me.roles:
        draw_fold(
            text("caseload.lead.fold"), "lead", partial(draw_lead, rights, people), icon=":material/groups:"
        )


def _draw_line(
    rights: TeamRights, people: Mapping[str, Member], line: CaseloadLine, names: Mapping[str, str]
) -> None:
    st.markdown(text("caseload.owner", name=name_of(people, line.owner)))
    st.caption(text("caseload.code", code=line.dossier[:CODE]))
    if line.access.kind is GrantKind.OWNER:
        draw_own(rights, people, line.dossier, called(names, line.dossier))
        return
    st.markdown(text("caseload.reason", reason=reason_words(line.access.reason)))
    if line.access.until:
        st.markdown(text("caseload.until", day=day_of(line.access.until)))
    if line.access.kind is not GrantKind.STAND_IN:
        give_back = partial(rights.unshare, line.dossier, rights.me().person)
        act(text("caseload.share.give_back"), f"give_back_{line.dossier}", give_back)
