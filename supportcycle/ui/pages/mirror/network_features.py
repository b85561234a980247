"""The six features of a network (Movisie l.5285-5357) with what the data say of each,
in words; and who could help. Background for the worker, without any norm."""

from collections.abc import Callable, Iterator, Mapping

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.maps.names import all_who, labels, on_map, who
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.features import (
    by_distance,
    fallen_away,
    known_since,
    loose,
    parts_played,
    who_plays,
)
from supportcycle.domain.network.measures import density, size, spread
from supportcycle.domain.network.potential import PotentialReason, could_help, potential
from supportcycle.domain.network.support_matrix import wished_in_vain, without_effect
from supportcycle.domain.network.vitality import vitality
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_features() -> None:
    """Each feature by its name; what the book says of it comes after what is known here."""
    dossier = session.dossier()
    st.caption(text("mirror.features.why"))
    for key, facts in FEATURES.items():
        said = list(facts(dossier)) or [text("mirror.features.unsaid")]
        st.markdown("\n".join((f"**{text(f'mirror.features.{key}')}**\n", *(f"- {line}" for line in said))))
        st.caption(text(f"mirror.features.means.{key}"))
    if more := [*_potential(dossier), *_support(dossier), *_said()]:
        st.markdown("\n".join((f"**{text('mirror.features.more')}**\n", *(f"- {line}" for line in more))))


def _size(dossier: Dossier) -> Iterator[str]:
    counts = size(dossier)
    told = {"people": counts.people, "groups": counts.groups, "important": counts.important}
    yield f"{text('mirror.features.counts', **told)} {text('mirror.features.own_answer')}"


def _composition(dossier: Dossier) -> Iterator[str]:
    names = on_map(dossier)
    for role, people in spread(dossier, lambda person, _: person.role).items():
        if role:
            shown = escape_markdown(all_who(names, people))
            yield text("mirror.features.of_a_role", role=choice_label("role", role), people=shown)
    if told := vitality(dossier):
        yield choice_label("vitality", told)


def _density(dossier: Dossier) -> Iterator[str]:
    knit = density(dossier)
    if knit.known or knit.apart:
        yield text("mirror.features.knit", known=knit.known, pairs=knit.pairs, unsaid=knit.unsaid)


def _stability(dossier: Dossier) -> Iterator[str]:
    names = told_apart(dossier.people)
    if since := known_since(dossier):
        told = ", ".join(f"{who(names, id)} ({said})" for id, said in since.items())
        yield text("mirror.features.since", people=escape_markdown(told))
    for key, people in (("fallen_away", fallen_away(dossier)), ("loose", loose(dossier))):
        if people:
            yield text(f"mirror.features.{key}", people=escape_markdown(all_who(names, people)))


def _complexity(dossier: Dossier) -> Iterator[str]:
    names = on_map(dossier)
    for id, kinds in parts_played(dossier).items():
        name = escape_markdown(who(names, id))
        yield text("mirror.features.several", name=name, kinds=labels("support", kinds).lower())
    for kind, people in who_plays(dossier).items():
        now, possible = (escape_markdown(all_who(names, ids)) or text("maps.nobody_here") for ids in people)
        told = {"kind": choice_label("support", kind), "now": now, "possible": possible}
        yield text("mirror.features.kind", **told)


def _reach(dossier: Dossier) -> Iterator[str]:
    names = on_map(dossier)
    for key, people in zip(("near", "further"), by_distance(dossier), strict=True):
        if people:
            yield text(f"mirror.features.{key}", people=escape_markdown(all_who(names, people)))


def _support(dossier: Dossier) -> Iterator[str]:
    """Where what is wished, what is given and what helps are not the same: there the worker may be of use."""
    names = on_map(dossier)
    for key, found in (("in_vain", wished_in_vain(dossier)), ("no_effect", without_effect(dossier))):
        for id, kinds in found.items():
            told = {"name": escape_markdown(who(names, id)), "kinds": labels("support", kinds).lower()}
            yield text(f"mirror.features.{key}", **told)


def _said() -> Iterator[str]:
    """What stands in the way of contact, and what would do this network good, in the client's eyes."""
    vital = session.round()[1].network.vital
    if vital.hindrances:
        told = labels("hindrance", vital.hindrances).lower()
        yield text("mirror.features.hindrances", hindrances=told)
    if vital.moves:
        yield text("mirror.features.moves", moves=labels("network_move", vital.moves).lower())


FEATURES: Mapping[str, Callable[[Dossier], Iterator[str]]] = {
    "size": _size,
    "composition": _composition,
    "density": _density,
    "stability": _stability,
    "complexity": _complexity,
    "reach": _reach,
}
"""In the order of the table."""


def _potential(dossier: Dossier) -> Iterator[str]:
    today, rather_not = session.today(), not_to_ask(dossier)
    if found := potential(dossier, today, rather_not):
        names, each_one = on_map(dossier), could_help(dossier, today, rather_not)
        counting = [each.person for each in each_one if each.counts]
        people = escape_markdown(all_who(names, counting)) or text("maps.nobody_here")
        told = text("mirror.features.potential", found=choice_label("potential", found), people=people)
        yield f"{told} {text(f'mirror.features.next.{found}')}"
        used_up = [each.person for each in each_one if PotentialReason.USED_UP in each.reasons]
        if used_up:
            yield text("mirror.features.used_up", people=escape_markdown(all_who(names, used_up)))
