"""The life line in the order of the years."""

from supportcycle.domain.dates import months_later
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.ages import born, year_in
from supportcycle.domain.quantities.told_ages import told_age
from supportcycle.domain.quantities.years import Days

Years = tuple[int, int]
"""The first and the last year in which it can have been."""


def years_of(point: TurningPoint, birth: Days | None) -> Years | None:
    """When a turning point was: the year as typed, otherwise by the age then."""
    if year := year_in(point.when):
        return year, year
    age = told_age(point.age)
    if not birth or age is None:
        return None
    first = months_later(birth.first, int(age.low))
    return first.year, months_later(birth.last, int(age.high) + 1).year


def life_line(dossier: Dossier, whose: str | None = None) -> list[tuple[str, TurningPoint, Years | None]]:
    """Id, turning point and years for the client, or for somebody else; those without a year come last."""
    birth = _birth(dossier, whose)
    points = [
        (id, point, years_of(point, birth))
        for id, point in dossier.turning_points.items()
        if point.whose == whose
    ]
    return sorted(points, key=lambda each: (each[2] is None, each[2] or (0, 0)))


def _birth(dossier: Dossier, whose: str | None) -> Days | None:
    if whose is None:
        return born(NetworkMember(birth_year=dossier.identity.birth_date))
    return born(dossier.people.get(whose, NetworkMember()))
