"""Where a question comes from: its articles, the day they were last read, and a question when that is old."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.ui import session

_YEAR = timedelta(days=365)


def draw_law(found: Iterable[Mapping[str, Any]]) -> None:
    """The articles of these rules in a line, each once, with the oldest of their days."""
    found = list(found)
    oldest = min(day for rule in found if (day := as_date(str(rule["checked"]))))
    articles = "; ".join(dict.fromkeys(str(rule["article"]) for rule in found))
    st.caption(text("request.law", articles=articles, on=as_typed(oldest)))
    if session.today() - oldest > _YEAR:
        st.caption(text("request.law_old"))
