"""Asking per person: what the client wants with the contact, requests, and reasons to leave it."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.names import on_map
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.asking import Ask, KnownBy
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.network.ask_overview import asks_of, needs_with_nobody
from supportcycle.domain.network.who_counts import counted, tie_with
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.asking.ask_form import draw_ask
from supportcycle.ui.pages.maps.asking.lost import draw_lost
from supportcycle.ui.pages.maps.asking.moves import draw_moves
from supportcycle.ui.pages.maps.frame import draw_nobody_yet
from supportcycle.ui.shared.balance import draw_said_balance
from supportcycle.ui.shared.consents import draw_consent
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next
from supportcycle.ui.shared.privacy import may_show
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_asking() -> None:
    """Whom it is about, what the client wants with this contact, and the requests to this person."""
    section(text("maps.subjects.asking"))
    st.markdown(text("maps.asking.what_for"))
    dossier = session.dossier()
    names = {id: name for id, name in on_map(dossier).items() if id in counted(dossier)}
    _draw_alone()
    draw_said_balance()
    if not names:
        draw_nobody_yet()
        draw_lost()
        return
    asked = [id for id in names if tie_with(dossier, id).radio or asks_of(session.round()[1], id)]
    id = draw_chooser("asking", names, asked, places=_places)
    if may_show(("ties", id, "radio_step"), f"asking_{id}"):
        _draw_about(id, names[id])
    draw_next("asking", names, id)
    draw_lost()


def _places(id: str) -> Iterator[Path]:
    """What is asked here of somebody: of the tie, and each request."""
    round_id, round = session.round()
    yield "ties", id
    yield from (("rounds", round_id, "asks", ask) for ask in asks_of(round, id))


def _draw_about(id: str, name: str) -> None:
    draw_moves(id)
    if not tie_with(session.dossier(), id).unsafe:
        _draw_asks(id, name)


def _draw_alone() -> None:
    """Help that is wanted and at which nobody stands at all; asking help from outside is as good."""
    round = session.round()[1]
    alone = [first_line(round.goals[goal].help_wanted[id].text, 200) for goal, id in needs_with_nobody(round)]
    if alone:
        with st.container(border=True, key="needs_alone", gap="xsmall"):
            st.markdown(f"**{text('maps.asking.alone')}**")
            st.markdown("\n".join(f"- {escape_markdown(need)}" for need in alone))
            st.caption(text("maps.asking.alone_why"))


def _draw_asks(id: str, name: str) -> None:
    round_id, round = session.round()
    held = asks_of(round, id)
    for number, ask_id in enumerate(held, 1):
        with st.container(border=True, key=f"ask_{ask_id}"):
            draw_ask(("rounds", round_id, "asks"), ask_id, number)
    _draw_starts(id, name, held)
    if held:
        draw_consent(id, MayLeave.ASKED, text("maps.asking.may_leave"))


def _draw_starts(id: str, name: str, held: dict[str, Ask]) -> None:
    """A request for help that is wanted, an empty one, or the answer that this person is not asked."""
    st.markdown(text("maps.asking.new", name=escape_markdown(name)))
    with st.container(horizontal=True, key=f"new_asks_{id}"):
        for number, ask in enumerate(_wanted(id, held)):
            label = text("maps.asking.new_for", need=escape_markdown(shortened(ask.need, 46)))
            _draw_start(f"new_ask_{id}_{number}", label, ask)
        _draw_start(f"new_ask_{id}", text("maps.asking.new_other"), Ask(person=id))
        rather_not = text("maps.asking.not_now", name=escape_markdown(shortened(name, 30)))
        _draw_start(f"not_ask_{id}", rather_not, Ask(person=id, known_by=KnownBy.ASSUMED), "block")


def _wanted(id: str, held: dict[str, Ask]) -> list[Ask]:
    """A request to this person for each help wanted; where nobody stands comes first."""
    round = session.round()[1]
    taken = {(ask.goal, ask.help_wanted) for ask in held.values()}
    alone = needs_with_nobody(round)
    wanted = {
        (goal_id, help_id): first_line(help.text, 500)
        for goal_id, goal in round.goals.items()
        if not goal.not_now
        for help_id, help in goal.help_wanted.items()
        if help.text.strip() and (goal_id, help_id) not in taken
    }
    order = sorted(wanted, key=lambda place: place not in alone)
    return [Ask(person=id, need=wanted[place], goal=place[0], help_wanted=place[1]) for place in order]


def _draw_start(key: str, label: str, ask: Ask, icon: str = "add") -> None:
    st.button(label, key=key, icon=f":material/{icon}:", on_click=_add, args=(ask,))


def _add(ask: Ask) -> None:
    round_id, round = session.round()
    path = ("rounds", round_id, "asks", next_id(round.asks, "a"))

    def change(dossier: Dossier) -> Dossier:
        return with_value(dossier, path, ask)

    session.change(change)
    session.focus((*path, "exactly" if ask.need else "need"))
