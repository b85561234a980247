"""When figures and articles of the law were last read, and a question when that is long ago."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.ui import session

_YEAR = timedelta(days=365)


def draw_checked(key: str, found: Iterable[Mapping[str, Any]], **words: str) -> None:
    """The sentence `key` with the oldest day on which one of these was read, and a question when that is old
    or when one of them was never read."""
    days = [as_date(str(rule["checked"])) for rule in found]
    oldest = min(filter(None, days))
    st.caption(text(key, on=as_typed(oldest), **words))
    if session.today() - oldest > _YEAR:
        st.caption(text("request.law_old"))
    if None in days:
        st.caption(text("request.law_unread"))
