"""Phase 2: the Persoonlijk Profiel, one life domain at a time."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.profile import LEISURE, rank_of
from supportcycle.domain.model.worksheet import Row, Worksheet
from supportcycle.figures.cause_diagram.drawing import links_picture
from supportcycle.ui import session
from supportcycle.ui.pages.profile.interests import draw_interests
from supportcycle.ui.pages.profile.ranking import draw_ranking
from supportcycle.ui.pages.profile.remarks import draw_marks
from supportcycle.ui.shared.client_edition import client_edition, in_client_dutch
from supportcycle.ui.shared.sheet_rows import draw_cards_of, draw_cell, draw_in_one, draw_not_now, looked_at
from supportcycle.ui.shell.page import earlier, page, section
from supportcycle.ui.widgets.collections import draw_rows
from supportcycle.ui.widgets.picture import show_picture

MORE = ("ranking", "links", "overview")


def show() -> None:
    """Draw the page, in words for the client who looks along."""
    with in_client_dutch():
        _draw_page()


def _draw_page() -> None:
    sheet = worksheet("personal_profile")
    subjects = {row.key: row.name for row in sheet.rows}
    subjects |= {key: text(f"profile.subjects.{key}") for key in MORE}
    done = _done() if session.has_dossier() else ()
    with page("profile", subjects, done=done, found_under=_found_under()) as now:
        {"ranking": draw_ranking, "links": _draw_links, "overview": _draw_overview}.get(
            now, lambda: _draw_row(now)
        )()


def _found_under() -> dict[str, str]:
    """What is asked of a wish once it has its place among the others."""
    return dict.fromkeys(worksheet("wish_questions").named, "ranking")


def _done() -> list[str]:
    round = session.round()[1]
    done = looked_at(worksheet("personal_profile"))
    if any(rank_of(wish) for wish in round.wishes.values()):
        done.append("ranking")
    return [*done, "links"] if round.links else done


def _draw_row(key: str) -> None:
    sheet = worksheet("personal_profile")
    row = next(row for row in sheet.rows if row.key == key)
    if client_edition().simple:
        draw_in_one(sheet.key, key)
    else:
        section(row.label)
        _draw_cells(sheet, row)
    draw_marks(row)
    if key == LEISURE:
        draw_interests()
    _draw_heard_before()
    draw_not_now(sheet.key, row)


def _draw_cells(sheet: Worksheet, row: Row) -> None:
    for place, column in zip(st.columns([each.width for each in sheet.columns]), sheet.columns, strict=True):
        with place:
            draw_cell(sheet, row, column)


def _draw_heard_before() -> None:
    """What was heard in the first talk, to have at hand and not to ask twice."""
    meeting = session.round()[1].meeting
    fields = worksheet("meeting_story").named | worksheet("meeting_earlier").named
    heard = ("story", "reason", "what_does_not_work", "earlier_help_good", "earlier_help_bad")
    earlier(*((fields[key].label, getattr(meeting, key)) for key in heard), folded=True)


def _draw_links() -> None:
    section(text("profile.links"))
    st.markdown(text("profile.links_why"))
    round_id, round = session.round()
    draw_rows(("rounds", round_id, "links"), "l", worksheet("link").fields)
    said = [(link.cause.strip(), link.effect.strip()) for link in round.links.values()]
    chains = [(cause, effect) for cause, effect in said if cause and effect]
    if chains:
        names = list(dict.fromkeys(name for pair in chains for name in pair))
        arrows = [(names.index(cause), names.index(effect), "") for cause, effect in chains]
        words = "\n".join(text("profile.link_words", cause=cause, effect=effect) for cause, effect in chains)
        show_picture(links_picture(names, arrows), words)


def _draw_overview() -> None:
    section(text("profile.subjects.overview"))
    draw_cards_of(worksheet("personal_profile"))
