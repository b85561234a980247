"""What can be read from the matrix, in words: who leans on whom, give and take, empty places as questions."""

from collections.abc import Iterator, Mapping

import streamlit as st

from supportcycle.content.catalogue import at_start, choice_label, text
from supportcycle.documents.maps.names import all_who, client_on_map, labels, who
from supportcycle.domain.helper_load import loads_now
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.network.ask_overview import needs_with_nobody
from supportcycle.domain.network.dependence import Dependence, balance, dependences, have_only_the_client
from supportcycle.domain.network.support_matrix import (
    could_supply,
    hang_on_one,
    nobody_gives,
    only_paid,
    practical_only_from_afar,
    support_unsaid_of,
)
from supportcycle.ui.pages.maps.reading.openings import openings
from supportcycle.ui.widgets.markdown import escape_markdown

Names = Mapping[str, str]


def draw_reading(dossier: Dossier, names: Names) -> None:
    """Three short lists about who is on the map, by `names`; one that has nothing to say is left out."""
    for key, lines in (
        ("leaning", list(_leaning(dossier, {**names, CLIENT: client_on_map(dossier)}))),
        ("balance", list(_balance(dossier, names))),
        ("questions", [*_questions(dossier, names), *_needs(dossier)]),
    ):
        if lines:
            st.subheader(text(f"maps.reading.{key}"), anchor=False)
            st.markdown("\n".join(f"- {line}" for line in lines))


def _leaning(network: Dossier, names: Names) -> Iterator[str]:
    for each in dependences(network):
        yield from _leans(names, each)
    for id in have_only_the_client(network):
        yield text("maps.reading.only_client", name=_first(names, id))


def _leans(names: Names, each: Dependence) -> Iterator[str]:
    """Both ways in the words of the table: the client is spoken to."""
    side = "to_you" if each.who == CLIENT else "from_you" if each.on == CLIENT else "others"
    people = {
        "who": _first(names, each.who),
        "on": escape_markdown(who(names, each.on)),
        "On": _first(names, each.on),
        "them": escape_markdown(who(names, each.who)),
    }
    if each.kinds:
        kinds = labels("support", each.kinds).lower()
        yield text(f"maps.reading.leans.{side}", kinds=kinds, **people)
    if each.care:
        yield text(f"maps.reading.cares.{side}", **people)


def _first(names: Names, id: str) -> str:
    """A name at the start of a sentence."""
    return at_start(escape_markdown(who(names, id)))


def _balance(network: Network, names: Names) -> Iterator[str]:
    for way, people in balance(network).items():
        if people and way:
            shown = escape_markdown(all_who(names, people))
            yield text("maps.reading.way", way=choice_label("reciprocity", way), people=shown)


def _questions(dossier: Dossier, names: Names) -> Iterator[str]:
    """What is missing only where all was said; otherwise one open question that claims nothing."""
    helping = loads_now(current_round(dossier)[1])
    if not support_unsaid_of(dossier, helping):
        yield from _missing(dossier, names)
    elif kinds := nobody_gives(dossier):
        yield text("maps.reading.not_said", kinds=labels("support", kinds).lower())
    yield from openings(dossier, names)


def _missing(network: Network, names: Names) -> Iterator[str]:
    for kind in nobody_gives(network):
        yield text("maps.reading.nobody_gives", kind=_small(kind)) + _maybe(network, names, kind)
    for kind in only_paid(network):
        yield text("maps.reading.only_paid", kind=_small(kind)) + _maybe(network, names, kind)
    for kind, id in hang_on_one(network).items():
        yield text(
            "maps.reading.on_one", kind=choice_label("support", kind), name=escape_markdown(who(names, id))
        )
    if practical_only_from_afar(network):
        yield text("maps.reading.from_afar")


def _maybe(network: Network, names: Names, kind: Support) -> str:
    people = could_supply(network, kind)
    return " " + text("maps.reading.maybe", people=escape_markdown(all_who(names, people))) if people else ""


def _needs(dossier: Dossier) -> Iterator[str]:
    """Help that is wanted and at which nobody stands: the autonomy paradox, as a question."""
    round = current_round(dossier)[1]
    needs = [first_line(round.goals[goal].help_wanted[id].text) for goal, id in needs_with_nobody(round)]
    if len(needs) == 1:
        yield text("maps.reading.need", need=escape_markdown(needs[0]))
    elif needs:
        yield text("maps.reading.needs", count=len(needs))


def _small(kind: Support) -> str:
    return choice_label("support", kind).lower()
