"""What is said beside a field of which the words are kept, but cannot be counted with or are hardly meant."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.quantities.likely_days import is_likely
from supportcycle.domain.quantities.understood import is_understood
from supportcycle.domain.quantities.unsure_days import unsure_day
from supportcycle.domain.quantities.years import days_in
from supportcycle.ui import session


def draw_hint(field: Field, typed: str, key: str) -> None:
    """One sentence when a number or a day cannot be read, or when a year is hardly meant; never refusing.

    `key` is that of the widget: a screen reader says the sentence with the field.
    """
    for unread, hint in ((True, _unreadable(field, typed)), (False, _unlikely(field, typed))):
        if hint:
            with st.container(key=f"hint_{'unread_' if unread else ''}{key}"):
                st.caption(hint)
            return


def _unreadable(field: Field, typed: str) -> str:
    if not typed.strip():
        return ""
    if field.counts and not is_understood(typed, field.counts):
        return text(f"form.number_unreadable.{field.counts}")
    if field.kind in ("date", "birth") and not (as_date(typed) or _is_birth(field, typed)):
        return _unread_day(field, typed)
    return ""


def _unread_day(field: Field, typed: str) -> str:
    """Only what is missing is asked; how a day may be written where that is not known."""
    unsure = unsure_day(typed, session.today())
    if unsure is None or (field.kind == "birth" and unsure.lack != "impossible"):
        return text(f"form.{field.kind}_unreadable")
    day = as_typed(unsure.meant) if unsure.meant else ""
    return text(f"form.day_unread.{unsure.lack}", day=day)


def _is_birth(field: Field, typed: str) -> bool:
    return field.kind == "birth" and days_in(typed) is not None


def _unlikely(field: Field, typed: str) -> str:
    if not typed.strip():
        return ""
    when = field.when or ("planned" if field.kind == "date" else None)
    days = days_in(typed) if field.kind == "birth" else None
    day = days.first if days else as_date(typed)
    if when is None or day is None or is_likely(day, when, session.today()):
        return ""
    return text("form.day_unlikely", day=as_typed(day) if as_date(typed) else str(day.year))
