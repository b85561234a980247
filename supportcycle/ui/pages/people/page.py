"""For an administrator: who is there, ending somebody's access, how long is kept, and what has to stay."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.access.grants import Member
from supportcycle.domain.access.removal import KeepingRule
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import TeamRights
from supportcycle.ui.shared.team.acts import CODE, act, day_of, draw_for_team, name_of
from supportcycle.ui.shared.team.choosers import draw_person


def show() -> None:
    """Draw the page."""
    draw_for_team(text("pages.people"), _draw)


def _draw(rights: TeamRights) -> None:
    if TeamRole.ADMINISTRATOR not in rights.me().roles:
        st.info(text("caseload.denied.not_yours"), icon=":material/info:")
        return
    people = {each.person: each for each in rights.people()}
    st.markdown(text("people.purpose"))
    for person in sorted(people, key=lambda each: people[each].name.casefold()):
        st.markdown(_line(people, people[person]))
    _draw_end(rights, people)
    _draw_keeping(rights)
    _draw_hold(rights)


def _line(people: Mapping[str, Member], member: Member) -> str:
    name = name_of(people, member.person)
    if member.left:
        return text("people.left", name=name, day=day_of(member.left))
    roles = ", ".join(text(f"people.roles.{role.value}") for role in TeamRole if role in member.roles)
    return text("people.line", name=name, roles=roles)


def _draw_end(rights: TeamRights, people: Mapping[str, Member]) -> None:
    st.header(text("people.end_title"), anchor=False)
    st.markdown(text("people.end_purpose"))
    person = draw_person(people, [each.person for each in people.values() if not each.left], "end_who")

    def end() -> None:
        if person:
            rights.end_membership(person)

    act(text("people.end"), "end_membership", end, ready=bool(person))


def _draw_keeping(rights: TeamRights) -> None:
    st.header(text("people.keep_title"), anchor=False)
    rule = rights.rule()
    days = st.number_input(
        text("people.dossier_days"), min_value=0, value=rule.dossier_days, step=1, key="dossier_days"
    )
    log = st.number_input(text("people.log_days"), min_value=1, value=rule.log_days, step=1, key="log_days")
    act(text("people.keep"), "keep", partial(rights.change_rule, KeepingRule(int(days), int(log))))


def _draw_hold(rights: TeamRights) -> None:
    st.header(text("people.hold_title"), anchor=False)
    st.markdown(text("people.hold_purpose"))
    code = st.text_input(
        text("caseload.emergency.code"), help=text("caseload.emergency.code_help"), key="hold_code"
    )
    ready = len(code.strip()) >= CODE
    act(text("people.hold"), "hold", partial(rights.hold, code, on=True), ready=ready)
    act(text("people.let_go"), "let_go", partial(rights.hold, code, on=False), ready=ready)
