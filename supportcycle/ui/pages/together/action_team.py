"""The action team: who follows the plan along, and what happens when somebody drops out."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.together.team import what_somebody_does
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, Round, next_id, steps_now
from supportcycle.domain.model.plan import helpers_now, is_helping
from supportcycle.domain.model.together.team import TeamMember, members_of
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_paper
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_grid, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

ROWS = (("rhythm", "call_first"), ("drops_out", "worker_does"), ("again_on",))


def draw_team() -> None:
    """The members, what was agreed, and the sheet for everybody."""
    round_id, round = session.round()
    path = ("rounds", round_id, "together", "team")
    st.markdown(worksheet("action_team").purpose)
    section(text("together.team_members"))
    _draw_members(round, (*path, "members"))
    section(text("together.team_agreements"))
    draw_grid(worksheet("action_team").header, path, ROWS)
    st.caption(text("together.role"))
    draw_paper("action_team", text("together.card_paper"))


def _draw_members(round: Round, path: Path) -> None:
    team, fields = round.together.team, worksheet("team_member").columns
    if not members_of(team):
        st.caption(text("together.team_nobody"))
    if _from_plan(round):
        label = text("together.team_from_plan")
        st.button(label, key="team_from_plan", icon=":material/group_add:", on_click=_take, args=(path,))

    def card(id: str) -> None:
        draw_side_by_side(fields, (*path, id))
        member = team.members.get(id, TeamMember())
        if does := what_somebody_does(round, member.person):
            st.caption(text("together.does", what=escape_markdown("; ".join(does))))

    draw_cards(path, "m", card, add=text("together.team_add"), first="person")


def _from_plan(round: Round) -> list[str]:
    """Who said yes to something in the plan and is not in the team yet."""
    members = {member.person for member in round.together.team.members.values()}
    helping = (
        helper.person
        for _, _, step in steps_now(round)
        for helper in helpers_now(step).values()
        if is_helping(helper)
    )
    return [id for id in dict.fromkeys(helping) if id and id not in members]


def _take(path: Path) -> None:
    def change(dossier: Dossier) -> Dossier:
        for person in _from_plan(dossier.rounds[path[1]]):
            members = dossier.rounds[path[1]].together.team.members
            dossier = with_value(dossier, (*path, next_id(members, "m")), TeamMember(person=person))
        return dossier

    session.change(change)
