"""The Maastricht network analysis: the drawing, the same in words, and a card for each sector."""

from collections.abc import Callable
from datetime import date

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.content.language import per_language
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import client_on_map, labels, on_map, tie_label
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.maps.network_variety import variety_table
from supportcycle.documents.tree import Table
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Sector, Zone
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import FUNCTION_OF, NetworkFunction
from supportcycle.domain.model.network.tie_qualities import ContactFrequency, Reach, Weight
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.tie_position import sector_of, zone_of
from supportcycle.domain.network.who_counts import tie_with
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.notation import FREQUENCY, FUNCTIONS, REACH
from supportcycle.figures.maps.msna import MsnaPerson, msna

_OFTEN = dict(zip(ContactFrequency, reversed(FREQUENCY), strict=True))
_FAR = dict(zip(Reach, REACH, strict=True))
_COLUMNS = ("name", "zone", "via", "frequency", "reach", "weight", "functions")


def msna_of(network: Dossier) -> Drawing:
    """The drawing of everybody who is there now."""
    return _drawn(
        tuple(_person(network, id, name) for id, name in on_map(network).items()), client_on_map(network)
    )


def functions_of(tie: Tie) -> list[NetworkFunction]:
    """What the contact is good for now, in the order in which the needs are declared."""
    served = {FUNCTION_OF[kind] for kind in tie.now}
    return [each for each in NetworkFunction if each in served]


def _person(network: Network, id: str, name: str) -> MsnaPerson:
    tie = tie_with(network, id)
    zone, sector = zone_of(tie), sector_of(network.people[id], tie)
    return MsnaPerson(
        id,
        name,
        list(Zone).index(zone) if zone and sector else None,
        list(Sector).index(sector) if zone and sector else None,
        functions=tuple(each.value for each in functions_of(tie)),
        reach=_FAR[tie.reach] if tie.reach else "",
        frequency=_OFTEN[tie.frequency] if tie.frequency else "",
        weight=list(Weight).index(tie.weight) + 1 if tie.weight else None,
    )


@per_language(16)
def _drawn(people: tuple[MsnaPerson, ...], centre: str) -> Drawing:
    signs = (*FUNCTIONS, *REACH, *FREQUENCY, "weight")
    words = {sign: text(f"maps.msna_signs.{sign}") for sign in signs}
    return msna(
        people,
        client_name=centre,
        zones=list(choice_lists()["zone"].values()),
        sectors=list(choice_lists()["sector"].values()),
        words=words | {"unplaced": text("maps.signs.unplaced")},
    )


def msna_words(network: Network) -> str:
    """Per sector and zone who is there; then who has no place yet, and the reserve."""
    names = on_map(network)
    lines = [_line(network, names, sector, zone) for sector in Sector for zone in Zone]
    unplaced = [name for id, name in names.items() if None in _place(network, id)]
    reserve = [name for id, name in names.items() if _place(network, id)[1] in (Zone.NOMINAL, Zone.EXTENSIVE)]
    if unplaced:
        lines.append(text("maps.circle.unplaced_words", people=", ".join(unplaced)))
    if reserve:
        lines.append(text("maps.msna.buffer", people=", ".join(reserve)))
    return "\n".join(filter(None, lines)) or text("maps.nobody_here")


def msna_tables(network: Network) -> list[Table]:
    """A card for each sector, those of whom it is not known last; and the numbers."""
    titles, names = [text(f"maps.msna.columns.{key}") for key in _COLUMNS], on_map(network)
    cards = [
        rows_table(
            choice_label("sector", sector) or text("maps.not_said"), titles, _rows(network, names, sector)
        )
        for sector in (*Sector, None)
    ]
    return [*cards, _counts(network, names)]


def _place(network: Network, id: str) -> tuple[Sector | None, Zone | None]:
    tie = tie_with(network, id)
    return sector_of(network.people[id], tie), zone_of(tie)


def _line(network: Network, names: dict[str, str], sector: Sector, zone: Zone) -> str:
    here = [_told(network, id, name) for id, name in names.items() if _place(network, id) == (sector, zone)]
    said = {"sector": choice_label("sector", sector), "zone": choice_label("zone", zone).lower()}
    return text("maps.msna.words", **said, people=", ".join(here)) if here else ""


def _told(network: Network, id: str, name: str) -> str:
    facts = ", ".join(filter(None, _facts(network, id))).lower()
    return text("maps.circle.person_words", name=name, facts=facts) if facts else name


def _facts(network: Network, id: str) -> tuple[str, str, str, str]:
    return (
        tie_label(network, id, "frequency", "contact_frequency"),
        tie_label(network, id, "reach", "reach"),
        tie_label(network, id, "weight", "weight"),
        labels("network_function", functions_of(tie_with(network, id))),
    )


def _rows(network: Network, names: dict[str, str], sector: Sector | None) -> list[tuple[str, ...]]:
    return [
        (name, choice_label("zone", _place(network, id)[1]), _via(network, names, id), *_facts(network, id))
        for id, name in names.items()
        if _place(network, id)[0] == sector
    ]


def _via(network: Network, names: dict[str, str], id: str) -> str:
    return names.get(tie_with(network, id).via or "", "")


def _counts(network: Network, names: dict[str, str]) -> Table:
    """How many there are per sector, how often, how near and what for: facts, no norm."""
    rows = [_count(network, names, text("maps.msna.size"), lambda _: True)]
    for field, choices in (("frequency", "contact_frequency"), ("reach", "reach")):
        rows += [
            _count(network, names, label, lambda tie, f=field, v=value: getattr(tie, f) == v)  # type: ignore[misc]
            for value, label in choice_lists()[choices].items()
        ]
    rows += [
        _count(network, names, label, lambda tie, v=value: v in functions_of(tie))  # type: ignore[misc]
        for value, label in choice_lists()["network_function"].items()
    ]
    sectors = [choice_label("sector", sector) for sector in Sector]
    titles = [text("maps.msna.counted"), *sectors, text("maps.not_said"), text("maps.msna.total")]
    caption = f"{text('maps.msna.counts')} ({text('maps.msna.background').lower()})"
    return rows_table(caption, titles, rows if names else [])


def _count(
    network: Network, names: dict[str, str], label: str, counts: Callable[[Tie], bool]
) -> tuple[str, ...]:
    found = [_place(network, id)[0] for id in names if counts(tie_with(network, id))]
    return (label, *(str(found.count(sector)) for sector in (*Sector, None)), str(len(found)))


def msna_map(on: date) -> NetworkMap:
    """The analysis as a map; ages are those of a day."""
    return NetworkMap(
        "msna", msna_of, msna_words, lambda network: [*msna_tables(network), variety_table(network, on)]
    )
