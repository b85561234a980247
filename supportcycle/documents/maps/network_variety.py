"""How varied the people in each sector are: their ages, sexes and schooling, counted; no norm."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.tree import Table
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.map_positions import Sector
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.ages import age_band
from supportcycle.domain.network.measures import is_group
from supportcycle.domain.network.tie_position import sector_of
from supportcycle.domain.network.who_counts import tie_with

Asked = Callable[[NetworkMember], str | None]


def variety_table(network: Dossier, on: date) -> Table:
    """Per age, sex and schooling how many there are in each sector; a group is left out.

    The three that the analysis asks for (Baars, in 003:1917-1919; 001:1206). What was said of nobody has no
    row, so the table may be empty.
    """
    aspects: Mapping[str, Asked] = {
        "age_band": partial(age_band, on=on),
        "sex": lambda person: person.sex,
        "schooling": lambda person: person.schooling,
    }
    people = {id: network.people[id] for id in on_map(network) if not is_group(network.people[id])}
    rows = [row for choices, asked in aspects.items() for row in _rows(network, people, choices, asked)]
    sectors = [choice_label("sector", sector) for sector in Sector]
    titles = [text("maps.msna.varies_in"), text("maps.msna.counted"), *sectors, text("maps.not_said")]
    caption = f"{text('maps.msna.variety')} ({text('maps.msna.background').lower()})"
    return rows_table(caption, [*titles, text("maps.msna.total")], rows)


def _rows(
    network: Dossier, people: Mapping[str, NetworkMember], choices: str, asked: Asked
) -> list[tuple[str, ...]]:
    said = {id: asked(person) for id, person in people.items()}
    if not any(said.values()):
        return []
    labels = [*choice_lists()[choices].items(), ("", text("maps.not_said"))]
    rows = []
    for value, label in labels:
        found = [
            sector_of(people[id], tie_with(network, id)) for id, each in said.items() if (each or "") == value
        ]
        if found:
            counts = (str(found.count(sector)) for sector in (*Sector, None))
            rows.append((text(f"maps.msna.{choices}"), label, *counts, str(len(found))))
    return rows
