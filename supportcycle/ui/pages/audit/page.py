"""For an auditor: the log, searched by person, dossier and days, and as a file."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.rendering import SPREADSHEETS
from supportcycle.domain.access.audit_event import AuditEvent
from supportcycle.domain.access.grants import Member
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import LogQuery, TeamRights
from supportcycle.ui import session
from supportcycle.ui.pages.audit.rows import COLUMNS, row_of
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.team.acts import draw_for_team, end_of
from supportcycle.ui.shared.team.step_up import draw_again_first
from supportcycle.ui.widgets.markdown import escape_markdown

_AT_ONCE, _FOUND, _OF = 500, "log_found", "log"


def show() -> None:
    """Draw the page."""
    draw_for_team(text("pages.audit"), _draw)


def _draw(rights: TeamRights) -> None:
    if TeamRole.AUDITOR not in rights.me().roles:
        st.info(text("caseload.denied.not_yours"), icon=":material/info:")
        return
    people = {each.person: each for each in rights.people()}
    st.markdown(text("audit.purpose"))
    query = _draw_query(people)
    if st.button(text("audit.search"), type="primary", key="log_search"):
        session.remember(_FOUND, (query, rights.log(query)))
    if found := session.recall(_FOUND):
        asked, events = found
        _draw_found(rights, people, asked, events)


def _draw_query(people: Mapping[str, Member]) -> LogQuery:
    today = session.today()
    first = st.date_input(
        text("audit.first"), value=today - timedelta(days=7), format="DD-MM-YYYY", key="log_first"
    )
    last = st.date_input(text("audit.last"), value=today, format="DD-MM-YYYY", key="log_last")
    person = st.selectbox(
        text("audit.person"),
        [None, *sorted(people, key=lambda each: people[each].name.casefold())],
        format_func=lambda each: people[each].name if each else text("audit.everybody"),
        key="log_person",
    )
    dossier = st.text_input(text("audit.dossier"), key="log_dossier").strip().lower()
    begin = end_of((first or today) - timedelta(days=1))
    return LogQuery(begin, end_of(last or today), dossier or None, person)


def _draw_found(
    rights: TeamRights, people: Mapping[str, Member], query: LogQuery, events: Sequence[AuditEvent]
) -> None:
    if not events:
        st.info(text("audit.none"), icon=":material/info:")
        return
    st.markdown(text("audit.found", count=len(events)))
    titles = [text(f"audit.columns.{key}") for key in COLUMNS]
    shown = [dict(zip(titles, row_of(each, people), strict=True)) for each in events[:_AT_ONCE]]
    st.dataframe(shown, hide_index=True, width="stretch")
    if len(events) > _AT_ONCE:
        st.caption(text("audit.most", count=_AT_ONCE))
    if draw_again_first():
        return
    for format in SPREADSHEETS.values():
        label = f"{text('audit.export')} ({escape_markdown(format.suffix)})"
        if st.button(label, key=f"make_log_{format.name}"):
            whole = rights.log(query, exporting=True)
            make_file((_OF, format.name), format, [titles, *(row_of(each, people) for each in whole)])
        if made := made_file((_OF, format.name)):
            draw_made(made, text("audit.stem"), key=f"log_{format.name}")
