"""The genogram of a network: the drawing and the same in words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.language import per_language
from supportcycle.documents.maps.genogram_lines import bonds, couples, lines_down
from supportcycle.documents.maps.life_line import moment_label
from supportcycle.documents.maps.names import all_who, client_on_map, who
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.words.help import since_words, until_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.person_facts import CLIENT, MayLeave, PersonKind, Sex
from supportcycle.domain.model.people import NetworkMember, is_formal
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.ages import age_of, born, year_in
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.network.kinship import household, parents_of, relatives
from supportcycle.domain.network.life_line_order import life_line
from supportcycle.domain.network.measures import is_group
from supportcycle.figures import genogram as figure
from supportcycle.figures.base.drawing import Drawing

_SEXES: Mapping[Sex, figure.Sex] = {Sex.WOMAN: "female", Sex.MAN: "male", Sex.OTHER: "other"}


def family(network: Dossier) -> list[str]:
    """Everybody in the drawing: the client, the family, and who lives there."""
    known = [id for id in relatives(network) if id in network.people]
    return list(dict.fromkeys((CLIENT, *known, *household(network))))


def family_names(network: Dossier, names: Mapping[str, str], centre: str) -> dict[str, str]:
    """Who can be family and how they are called in a form: the client first, nameless people numbered."""
    found, drawn = {CLIENT: centre}, set(family(network))
    for number, (id, person) in enumerate(network.people.items(), 1):
        if id in drawn or not (is_formal(person) or is_group(person)):
            found[id] = names.get(id) or text("maps.genogram.unknown_person", number=number)
    return found


def genogram_map(on: date, *, ties: bool = False, events: bool = False) -> NetworkMap:
    """The genogram of a day as a map, with or without how people get along and what happened to them."""
    return NetworkMap(
        "genogram",
        lambda network: genogram_of(
            network, told_apart(network.people), client_on_map(network), on, ties=ties, events=events
        ),
        lambda network: genogram_words(network, told_apart(network.people), events=events),
        consents=(MayLeave.FAMILY_FACTS,),
        by_hand=lambda: (figure.genogram_by_hand(_words()), text("maps.genogram.by_hand")),
    )


def genogram_of(
    network: Dossier, names: Mapping[str, str], centre: str, on: date, *, ties: bool, events: bool = False
) -> Drawing:
    """The drawing; with `ties` the second layer of how people get along, with `events` the moves and other
    moments of their life lines (001:404-408)."""
    people = [_person(network, id, names, centre, on) for id in family(network)]
    if events:
        people = [replace(each, note="; ".join(_events(network, each.id))) for each in people]
    together = couples(network)
    down = lines_down(network, together)
    second = bonds(network, [person.id for person in people]) if ties else ()
    return _drawn(tuple(people), tuple(together.values()), tuple(down), tuple(second))


def _events(network: Dossier, id: str) -> list[str]:
    """The moments of somebody's life line, in the order of the years."""
    points = life_line(network, None if id == CLIENT else id)
    return [moment_label(point) for _, point, _ in points if point.what.strip()]


def genogram_words(network: Dossier, names: Mapping[str, str], *, events: bool = False) -> str:
    """Who lives together, who is or was with whom, who is a child of whom, and what happened to whom."""
    names = {**names, CLIENT: client_on_map(network)}
    at_home = [id for id in household(network) if id != CLIENT]
    lines = [text("maps.genogram.home_words", people=all_who(names, at_home))] if at_home else []
    lines += [_couple_words(each, names) for each in network.partnerships.values()]
    lines += list(_child_words(network.descents, names))
    told = ((id, "; ".join(_events(network, id))) for id in family(network) if events)
    lines += [
        text("maps.genogram.events_words", name=who(names, id), events=said) for id, said in told if said
    ]
    return "\n".join(lines) or text("maps.genogram.nobody")


def _couple_words(each: Partnership, names: Mapping[str, str]) -> str:
    kinds = (choice_label("partnership_kind", each.kind), choice_label("partnership_end", each.ended))
    said = ", ".join(filter(None, (*kinds, since_words(each.since), until_words(each.until)))).lower()
    people = {"one": who(dict(names), each.one or ""), "other": who(dict(names), each.other or "")}
    return text("maps.genogram.couple_words", facts=said or text("maps.not_said"), **people)


def _child_words(descents: Mapping[str, Descent], names: Mapping[str, str]) -> Iterator[str]:
    for child in dict.fromkeys(each.child for each in descents.values() if each.child):
        parents = _and([who(dict(names), parent) for parent in parents_of(descents, child)])
        yield text("maps.genogram.child_words", child=who(dict(names), child), parents=parents)


def _and(people: list[str]) -> str:
    *first, last = people or [""]
    return text("maps.genogram.and", first=", ".join(first), last=last) if first else last


def _person(
    network: Dossier, id: str, names: Mapping[str, str], centre: str, on: date
) -> figure.GenogramPerson:
    home = "home" if id in household(network) and len(household(network)) > 1 else ""
    if id == CLIENT:
        me = NetworkMember(sex=network.identity.sex, birth_year=network.identity.birth_date)
        return replace(_drawn_as(me, on), id=CLIENT, name=centre, index=True, household=home)
    return replace(_drawn_as(network.people[id], on), id=id, name=names.get(id, ""), household=home)


def _drawn_as(person: NetworkMember, on: date) -> figure.GenogramPerson:
    birth = born(person)
    return figure.GenogramPerson(
        "",
        sex=_SEXES[person.sex] if person.sex else "unknown",
        age=_age(person, on),
        birth_year=birth.years[1] if birth else None,
        death_year=year_in(person.died_year),
        deceased=has_died(person),
        pet=person.kind is PersonKind.PET,
        about=birth is not None and (birth.about or birth.years[0] != birth.years[1]),
    )


def _age(person: NetworkMember, on: date) -> str:
    """`43`, `43/44` before or after the birthday, `8 mnd`; with ± when it was said to be about that."""
    age = age_of(person, on)
    if not age:
        return ""
    low, high = age.span
    years = str(low) if low == high else f"{low}/{high}" if high - low == 1 else f"{low}–{high}"
    words = text("maps.genogram.months", months=years) if age.in_months else years
    return f"±{words}" if age.about else words


@per_language(16)
def _drawn(
    people: tuple[figure.GenogramPerson, ...],
    together: tuple[figure.GenogramPartnership, ...],
    down: tuple[figure.GenogramDescent, ...],
    second: tuple[figure.Bond, ...],
) -> Drawing:
    return figure.genogram(people, together, down, second, words=_words())


def _words() -> figure.GenogramWords:
    return figure.GenogramWords(
        nobody=text("maps.genogram.nobody"),
        not_drawn=text("maps.genogram.not_drawn"),
        listed=text("maps.genogram.listed"),
        also_on=text("maps.genogram.also_on"),
        signs={key: text(f"maps.geno_signs.{key}") for key in figure.KEYS},
    )
