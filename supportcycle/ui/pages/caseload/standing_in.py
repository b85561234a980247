"""A colleague who does the caseload of somebody who is not there."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.content.rules import access_rules
from supportcycle.domain.access.grants import REASONS, GrantKind, Member
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import TeamRights
from supportcycle.domain.dates import as_typed
from supportcycle.ui import session
from supportcycle.ui.shared.team.acts import act, begin_of, day_of, end_of, name_of, reason_words
from supportcycle.ui.shared.team.choosers import draw_last_day, draw_person, draw_reason
from supportcycle.ui.widgets.fold import draw_fold


def draw_standing_in(rights: TeamRights, me: Member, people: Mapping[str, Member]) -> None:
    """The fold with who stands in for whom, and how to have somebody do so."""
    draw = partial(_draw, rights, me, people)
    draw_fold(text("caseload.stand_in.fold"), "stand_in", draw, icon=":material/swap_horiz:")


def _draw(rights: TeamRights, me: Member, people: Mapping[str, Member]) -> None:
    for one in rights.stand_ins():
        person, absent = name_of(people, one.person), name_of(people, one.absent)
        first, last = as_typed(one.since.astimezone().date()), day_of(one.until)
        said = {"person": person, "absent": absent, "first": first, "last": last}
        st.markdown(text("caseload.stand_in.line", reason=reason_words(one.reason), **said))
        label = text("caseload.stand_in.end", person=person, absent=absent)
        act(label, f"end_stand_in_{one.id}", partial(rights.end_stand_in, one.id))
    is_lead = TeamRole.TEAM_LEAD in me.roles
    st.markdown(text("caseload.stand_in.purpose_lead" if is_lead else "caseload.stand_in.purpose"))
    workers = [each.person for each in people.values() if each.is_in(clock.now(), TeamRole.WORKER)]
    absent_one = draw_person(people, workers, "absent", "caseload.stand_in.absent") if is_lead else me.person
    _draw_form(rights, people, absent_one, [each for each in workers if each not in (absent_one, me.person)])


def _draw_form(
    rights: TeamRights, people: Mapping[str, Member], absent: str | None, among: list[str]
) -> None:
    person = draw_person(people, among, "stand_in_who")
    reason = draw_reason(REASONS[GrantKind.STAND_IN], "stand_in_why")
    picked = st.date_input(
        text("caseload.first_day"), min_value=session.today(), format="DD-MM-YYYY", key="stand_in_first"
    )
    first = picked or session.today()
    last = draw_last_day("stand_in_last", access_rules().stand_in_days, usual=7, first=first)

    def arrange() -> None:
        if absent and person and reason:
            rights.stand_in(absent, person, reason, begin_of(first), end_of(last))

    ready = bool(absent and person and reason)
    act(text("caseload.stand_in.go"), "stand_in_go", arrange, ready=ready)
