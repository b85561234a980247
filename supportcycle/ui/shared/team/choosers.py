"""Choosing a colleague, a reason and a last day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.access.grants import AccessReason, Member
from supportcycle.ui import session
from supportcycle.ui.shared.team.acts import name_of, reason_words


def draw_person(
    people: Mapping[str, Member], among: Iterable[str], key: str, label: str = "caseload.who"
) -> str | None:
    """A colleague out of these, by name; None as long as nobody is chosen."""
    return st.selectbox(
        text(label),
        sorted(among, key=lambda person: people[person].name.casefold()),
        index=None,
        format_func=lambda person: name_of(people, person),
        placeholder=text("caseload.choose"),
        key=key,
    )


def draw_reason(reasons: Sequence[AccessReason], key: str) -> AccessReason | None:
    """Why, out of a list."""
    return st.radio(text("caseload.why"), reasons, index=None, format_func=reason_words, key=key)


def draw_last_day(key: str, longest: int, usual: int = 28, first: date | None = None) -> date:
    """The last day, four weeks from now when nothing is chosen; `longest` in days."""
    begin = first or session.today()
    day = st.date_input(
        text("caseload.last_day"),
        value=begin + timedelta(days=min(usual, longest - 1)),
        min_value=begin,
        max_value=begin + timedelta(days=longest - 1),
        format="DD-MM-YYYY",
        key=key,
    )
    return day if isinstance(day, date) else begin
