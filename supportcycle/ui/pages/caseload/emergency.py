"""Reading a dossier of a colleague in an emergency, and being told that somebody did."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import access_rules
from supportcycle.domain.access.grants import REASONS, GrantKind, Member
from supportcycle.domain.access.team_rights import TeamRights
from supportcycle.ui.shared.team.acts import CODE, act, called, day_of, name_of, reason_words
from supportcycle.ui.shared.team.choosers import draw_reason
from supportcycle.ui.shared.team.step_up import draw_again_first
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_told(rights: TeamRights, people: Mapping[str, Member], names: Mapping[str, str]) -> None:
    """Emergencies in dossiers of one's own that were not read of yet."""
    untold = rights.untold()
    for grant in untold:
        name = name_of(people, grant.person)
        said = text(
            "caseload.emergency.told",
            name=name,
            dossier=escape_markdown(called(names, grant.dossier)),
            day=day_of(grant.since),
            reason=reason_words(grant.reason),
        )
        words = text("caseload.emergency.told_words", name=name, words=escape_markdown(grant.why))
        st.info(f"**{text('caseload.emergency.told_title')}**\n\n{said}\n\n{words}", icon=":material/info:")
        if grant is next(each for each in reversed(untold) if each.dossier == grant.dossier):
            read = partial(rights.read_of_emergencies, grant.dossier)
            act(text("caseload.emergency.read"), f"read_{grant.dossier}", read)


def draw_emergency(rights: TeamRights) -> None:
    """The fold with what an emergency asks: the code, a reason, words, and signing in anew."""
    draw_fold(
        text("caseload.emergency.fold"),
        "emergency",
        partial(_draw_form, rights),
        icon=":material/emergency_home:",
    )


def _draw_form(rights: TeamRights) -> None:
    st.markdown(text("caseload.emergency.purpose", hours=access_rules().break_glass_hours))
    if draw_again_first():
        return
    code = st.text_input(
        text("caseload.emergency.code"), help=text("caseload.emergency.code_help"), key="emergency_code"
    )
    reason = draw_reason(REASONS[GrantKind.BREAK_GLASS], "emergency_why")
    words = st.text_input(text("caseload.emergency.words"), key="emergency_words")

    def open_it() -> None:
        if reason:
            rights.break_glass(code, reason, words)

    ready = bool(reason and words.strip() and len(code.strip()) >= CODE)
    act(text("caseload.emergency.go"), "emergency_go", open_it, ready=ready)
