"""The life line in the order of the years."""

from supportcycle.domain.dossier import Dossier
from supportcycle.domain.moments import number_in
from supportcycle.domain.network.ages import birth_year_of, year_in
from supportcycle.domain.network.life_line import TurningPoint
from supportcycle.domain.people import NetworkMember


def year_of(point: TurningPoint, birth_year: int | None) -> int | None:
    """The year of a turning point: as typed, otherwise by the age then."""
    if year := year_in(point.when):
        return year
    age = number_in(point.age)
    return birth_year + int(age) if birth_year and age is not None else None


def life_line(dossier: Dossier, whose: str | None = None) -> list[tuple[str, TurningPoint, int | None]]:
    """Id, turning point and year for the client, or for somebody else; those without a year come last."""
    born = _born(dossier, whose)
    points = [
        (id, point, year_of(point, born))
        for id, point in dossier.turning_points.items()
        if point.whose == whose
    ]
    return sorted(points, key=lambda each: (each[2] is None, each[2] or 0))


def _born(dossier: Dossier, whose: str | None) -> int | None:
    if whose is None:
        return year_in(dossier.identity.birth_date)
    return birth_year_of(dossier.people.get(whose, NetworkMember()))


def turning_points_of(dossier: Dossier, person_id: str) -> tuple[str, ...]:
    """Where this person came into the client's life or was lost from it."""
    points = dossier.turning_points.items()
    return tuple(id for id, point in points if person_id in (*point.came, *point.went))
