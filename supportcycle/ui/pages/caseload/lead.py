"""What a team lead sees and does: whose dossiers are, and giving one to somebody. Never what is in them."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.domain.access.grants import REASONS, GrantKind, Member
from supportcycle.domain.access.lead_view import counted
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import LedDossier, TeamRights
from supportcycle.ui.shared.team.acts import CODE, act, name_of
from supportcycle.ui.shared.team.choosers import draw_person, draw_reason

_COLUMNS = ("dossier", "code", "owner", "phase", "review")


def draw_lead(rights: TeamRights, people: Mapping[str, Member]) -> None:
    """Counts, heads, and a form to give a dossier to somebody or note a client's no."""
    led = rights.led()
    st.markdown(text("caseload.lead.purpose"))
    st.markdown(f"**{text('caseload.lead.counts')}**")
    for owner, count in counted(each.owner for each in led).items():
        st.markdown(text("caseload.lead.count", name=name_of(people, owner), count=count))
    titles = [text(f"caseload.lead.columns.{key}") for key in _COLUMNS]
    rows = [dict(zip(titles, _row(each, people), strict=True)) for each in led]
    st.dataframe(rows, hide_index=True, width="stretch")
    _draw_giving(rights, people, {each.dossier: _title(each) for each in led})


def _draw_giving(rights: TeamRights, people: Mapping[str, Member], titles: Mapping[str, str]) -> None:
    st.markdown(f"**{text('caseload.lead.hand_over')}**")
    dossier = st.selectbox(
        text("caseload.lead.which"),
        list(titles),
        index=None,
        format_func=lambda id: titles[id],
        placeholder=text("caseload.choose"),
        key="lead_which",
    )
    workers = [each.person for each in people.values() if each.is_in(clock.now(), TeamRole.WORKER)]
    person = draw_person(people, workers, "lead_who")
    reason = draw_reason(REASONS[GrantKind.OWNER], "lead_why")

    def give() -> None:
        if dossier and person and reason:
            rights.hand_over(dossier, person, reason)

    act(text("caseload.hand_over.go"), "lead_give", give, ready=bool(dossier and person and reason))
    if dossier and person:
        refuse = partial(rights.refuse_worker, dossier, person)
        act(text("caseload.lead.refuse"), "lead_refuse", refuse)


def _title(led: LedDossier) -> str:
    return f"{led.head.get('name') or ''} ({led.dossier[:CODE]})".strip()


def _row(led: LedDossier, people: Mapping[str, Member]) -> list[str]:
    phase = led.head.get("phase")
    return [
        str(led.head.get("name") or ""),
        led.dossier[:CODE],
        name_of(people, led.owner),
        text(f"phases.{phase}") if phase else "",
        str(led.head.get("review_on") or ""),
    ]
