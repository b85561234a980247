"""Two numbers side by side, what was done and what it brought, with what they are and are not."""

from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dossier_list import DossierLine, totals
from supportcycle.ui.shared.dossiers.row_text import thousands


def draw_totals(lines: Sequence[DossierLine]) -> None:
    """Folded away; nobody is named, nothing is ranked and nothing coloured."""
    if not lines:
        return
    steps, results, known = totals(lines)
    with st.expander(text("overview.numbers.title"), icon=":material/looks_two:"):
        for place, count, one, more in zip(
            st.columns(2), (steps, results), ("one_step", "one_result"), ("steps", "results"), strict=True
        ):
            with place, st.container(border=True, height="stretch", key=f"number_{more}"):
                st.markdown(f"**{thousands(count)}**")
                st.markdown(text(f"overview.numbers.{one if count == 1 else more}"))
        st.markdown(f"{text('overview.numbers.what_it_is')} {text('overview.numbers.what_it_is_not')}")
        st.caption(_about(known, len(lines)))


def _about(known: int, count: int) -> str:
    if known < count:
        return text("overview.numbers.known", known=thousands(known), count=thousands(count))
    return text(
        "overview.numbers.about_one" if count == 1 else "overview.numbers.about", count=thousands(count)
    )
