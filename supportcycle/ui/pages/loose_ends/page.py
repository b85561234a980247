"""All loose ends on one list, and those that were put away."""

from dataclasses import replace

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.parts.reading import ends_about_reading
from supportcycle.documents.privacy.name_consent import ends_about_names
from supportcycle.domain.loose_ends import LooseEnd
from supportcycle.domain.update import removed
from supportcycle.ui import session
from supportcycle.ui.shared.privacy import is_apart, may_show_apart, tells_of_somebody_here
from supportcycle.ui.shell.loose_ends_panel import all_ends_now, draw_end, ends_now, page_of, question_of
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.shell.page_registry import PAGES
from supportcycle.ui.widgets.markdown import escape_markdown

_PAPERS = "ends_about_papers"


def show() -> None:
    """Draw the page."""
    with page("loose_ends", ends=False):
        all_ends = [*ends_now(), *(end for end in _about_papers() if not end.put_away)]
        ends, aside = _draw_in_sight(all_ends, session.dossier().put_away)
        if not all_ends:
            st.success(text("loose_ends.none"))
        for each in PAGES:
            here = [end for end in ends if page_of(end) == each.key]
            if here:
                section(text(f"pages.{each.key}"))
            for end in here:
                draw_end(end, here="loose_ends")
        _draw_put_away(aside)


def _draw_in_sight(ends: list[LooseEnd], aside: dict[str, str]) -> tuple[list[LooseEnd], dict[str, str]]:
    """Those that are open and those that were put away, without what says of somebody at the table what is
    not said there, until it is asked for."""
    calm = [end for end in ends if not tells_of_somebody_here(end)]
    calm_aside = {key: why for key, why in aside.items() if not is_apart(("put_away", key))}
    if (calm, calm_aside) == (ends, aside) or may_show_apart("loose_ends"):
        return ends, aside
    return calm, calm_aside


def _about_papers() -> list[LooseEnd]:
    """Names on papers for others, and what was not read together. All papers are composed for it: only when
    what they tell has changed."""
    dossier = session.dossier()
    kept, now = session.recall(_PAPERS), (dossier.people, dossier.identity, dossier.rounds)
    if not kept or any(one is not other for one, other in zip(kept[0], now, strict=True)):
        kept = (now, [*ends_about_reading(dossier), *ends_about_names(dossier, session.today())])
        session.remember(_PAPERS, kept)
    return [replace(end, put_away=end.key in dossier.put_away) for end in kept[1]]


def _draw_put_away(aside: dict[str, str]) -> None:
    if not aside:
        return
    known = {end.key: question_of(end) for end in (*all_ends_now(), *_about_papers())}
    with st.expander(text("loose_ends.aside", count=len(aside))):
        for key, reason in aside.items():
            st.markdown(escape_markdown(known.get(key, text("loose_ends.solved"))))
            st.caption(escape_markdown(reason))
            st.button(text("loose_ends.bring_back"), key=f"back_{key}", on_click=_bring_back, args=(key,))


def _bring_back(key: str) -> None:
    session.change(lambda dossier: removed(dossier, ("put_away", key)))
