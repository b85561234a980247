"""When to look back again: the term of rules.toml, proposed as a day with one button."""

from collections.abc import Callable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.number_words import months_in_words
from supportcycle.content.rules import rules
from supportcycle.domain.dates import as_typed, months_later
from supportcycle.ui import session


def evaluation_term() -> str:
    """How long after the start of a plan is looked back, as it stands in a sentence."""
    return months_in_words(rules()["evaluation"]["months"])


def draw_proposed_day(choose: Callable[[str], None]) -> None:
    """The button that gives `choose` the day that is proposed, as typed."""
    day = as_typed(months_later(session.today(), rules()["evaluation"]["months"]))
    label = text("form.day_after", term=evaluation_term(), date=day)
    st.button(label, icon=":material/event:", on_click=choose, args=(day,))
