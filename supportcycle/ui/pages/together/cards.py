"""Cards to take along: a request for a volunteer, the client as volunteer, and how it works for me."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import goals_now, next_id
from supportcycle.domain.model.profile import MarkKind
from supportcycle.domain.model.together.take_along_cards import VolunteerRequest
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_paper
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_fields, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.fold import fold_key
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

REQUEST = (
    ("what",),
    ("how_often", "where"),
    ("who_fits", "rather_not"),
    ("in_return",),
    ("first_time", "contact"),
)
CLICK = ("click_on", "click", "another")
VOLUNTEER = (("talents", "attracts"), ("times", "where"), ("needs", "rather_not"), ("first_time", "contact"))
WORKS = (("seen", "unseen"), ("helps", "does_not_help"), ("likes", "when_hard"), ("given_to", "again_on"))


def draw_requests() -> None:
    """The requests for a volunteer; each begins from help that was wanted, or empty."""
    st.caption(text("together.requests_why"))
    round_id, round = session.round()
    path = ("rounds", round_id, "together", "requests")
    for id in round.together.requests:
        with st.container(border=True, key=f"request_{id}"):
            draw_grid(worksheet("volunteer_request").header, (*path, id), REQUEST, without=CLICK)
            _draw_click("volunteer_request", CLICK, (*path, id))
            take_away_button(path, id)
    _draw_starts(path)
    if round.together.requests:
        draw_paper("volunteer_request", text("together.card_paper"))


def _draw_starts(path: Path) -> None:
    _, round = session.round()
    said = {without_capitals(each.what.strip()) for each in round.together.requests.values()}
    st.markdown(f"**{text('together.request_add')}**")
    with st.container(horizontal=True, key="request_starts"):
        for goal_id, goal in goals_now(round).items():
            for help_id, help in goal.help_wanted.items():
                words = help.text.strip()
                if words and without_capitals(words) not in said:
                    _draw_start(path, VolunteerRequest(what=words, goal=goal_id), f"{goal_id}_{help_id}")
        _draw_start(path, VolunteerRequest(), "empty")


def _draw_start(path: Path, request: VolunteerRequest, key: str) -> None:
    label = escape_markdown(shortened(request.what, 50)) or text("together.request_empty")
    st.button(label, key=f"request_for_{key}", icon=":material/add:", on_click=_add, args=(path, request))


def _add(path: Path, request: VolunteerRequest) -> None:
    id = next_id(session.round()[1].together.requests, "v")
    session.change(lambda dossier: with_value(dossier, (*path, id), request))
    session.focus((*path, id, "how_often" if request.what else "what"))


def draw_as_volunteer() -> None:
    """What the client can and likes; strengths that were said before are there to take over."""
    st.markdown(worksheet("as_volunteer").purpose)
    path = ("rounds", session.round()[0], "together", "as_volunteer")
    _draw_strengths((*path, "talents"))
    draw_grid(worksheet("as_volunteer").header, path, VOLUNTEER, without=CLICK)
    _draw_click("as_volunteer", CLICK[:2], path)
    draw_paper("as_volunteer", text("together.card_paper"))


def _draw_strengths(path: Path) -> None:
    said = value_at(session.dossier(), path) or ""
    marks = session.round()[1].marks.values()
    strong = [mark.text.strip() for mark in marks if mark.kind is MarkKind.STRENGTH and mark.text.strip()]
    left = [words for words in dict.fromkeys(strong) if words not in said]
    if left:
        st.caption(text("together.strengths"))
    with st.container(horizontal=True, key="strengths"):
        for number, words in enumerate(left):
            label = text("together.use_strength", words=escape_markdown(shortened(words, 50)))
            args = (path, words)
            st.button(label, key=f"strength_{number}", type="tertiary", on_click=_use, args=args)


def _use(path: Path, words: str) -> None:
    now = str(value_at(session.dossier(), path) or "").strip()
    session.write(path, f"{now}\n{words}".strip())
    session.redraw(path)


def draw_how_it_works() -> None:
    """The card for neighbours, family or a club."""
    st.markdown(text("together.how_why"))
    path = ("rounds", session.round()[0], "together", "how_it_works")
    draw_grid(worksheet("how_it_works").header, path, WORKS)
    draw_paper("how_it_works", text("together.card_paper"))


def _draw_click(key: str, keys: tuple[str, ...], path: Path) -> None:
    """Whether it clicks, for later; open once something is said about it."""
    named = worksheet(key).named
    said = any(value_at(session.dossier(), (*path, each)) for each in keys)
    with st.expander(text("together.click"), expanded=said, key=fold_key("click", path)):
        draw_side_by_side([named[each] for each in keys[:2]], path, widths=(1.0, 2.0))
        draw_fields([named[each] for each in keys[2:]], path)
