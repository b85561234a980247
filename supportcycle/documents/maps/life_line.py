"""A life line as a drawing, in words and in a table."""

from collections.abc import Iterator, Mapping

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.language import per_language
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.map_document import rows_table
from supportcycle.documents.maps.names import client_on_map
from supportcycle.documents.maps.network_map import NetworkMap
from supportcycle.documents.tree import Table
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.tie_qualities import Weight
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.domain.network.life_line_order import Years, life_line
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.maps.life_line import LifePoint
from supportcycle.figures.maps.life_line import life_line as draw_line

_COLUMNS = ("when", "what", "tone", "weight", "came", "went")


def life_names(dossier: Dossier) -> dict[str, str]:
    """Whose lines there are: the client first, unless only others have one yet."""
    names = told_apart(dossier.people)
    whose = dict.fromkeys(each.whose or CLIENT for each in dossier.turning_points.values())
    first = {CLIENT: client_on_map(dossier)} if CLIENT in whose or not whose else {}
    others = {id: names.get(id) or text("maps.somebody") for id in whose if id != CLIENT}
    return {**first, **others, CLIENT: client_on_map(dossier)}


def life_line_map(whose: str | None) -> NetworkMap:
    """One line as a map; of the client when `whose` is None."""
    return NetworkMap(
        "life_line",
        lambda dossier: life_drawing(dossier, whose),
        lambda dossier: life_words(dossier, whose),
        lambda dossier: [life_table(dossier, whose)],
        lambda dossier: people_in_line(dossier, whose),
    )


def first_life_line(dossier: Dossier) -> NetworkMap:
    """The client's own line, unless only others have one yet."""
    whose = next(iter(life_names(dossier)))
    return life_line_map(None if whose == CLIENT else whose)


def people_in_line(dossier: Dossier, whose: str | None) -> dict[str, str]:
    """Everybody who came or went in this line."""
    points = [point for _, point, _ in life_line(dossier, whose)]
    ids = {id for point in points for id in (*point.came, *point.went)}
    return {id: name for id, name in told_apart(dossier.people).items() if id in ids and name}


def moment_label(point: TurningPoint) -> str:
    """A moment in one line."""
    when = point.when.strip() or (_at_age(point) if point.age.strip() else "")
    return " · ".join(filter(None, (when, point.what.strip()))) or text("maps.life_line.new")


def life_drawing(dossier: Dossier, whose: str | None) -> Drawing:
    """The drawing of one line."""
    return _drawn(tuple(_points(dossier, whose)))


def life_words(dossier: Dossier, whose: str | None) -> str:
    """One line for every moment."""
    lines = map(_told, _points(dossier, whose))
    return "\n".join(filter(None, lines)) or text("maps.life_line.none")


def life_table(dossier: Dossier, whose: str | None) -> Table:
    """Every moment in a row."""
    sheet, names = worksheet("turning_point").named, told_apart(dossier.people)
    rows = [
        (
            moment_when(point, years),
            point.what.strip(),
            choice_label("tone", point.tone),
            choice_label("weight", point.weight),
            _people(names, point.came),
            _people(names, point.went),
        )
        for _, point, years in life_line(dossier, whose)
    ]
    return rows_table(text("maps.table"), [sheet[key].label for key in _COLUMNS], rows)


def moment_when(point: TurningPoint, years: Years | None) -> str:
    """When it was: as typed, else the age with the years it gives."""
    if point.when.strip() or not point.age.strip():
        return point.when.strip()
    if not years:
        return _at_age(point)
    key = "same" if years[0] == years[1] else "either" if years[1] - years[0] == 1 else "range"
    return f"{text(f'network.ages.{key}', low=years[0], high=years[1])} ({_at_age(point)})"


def _at_age(point: TurningPoint) -> str:
    """The age as typed; a number without a unit is in years."""
    age = point.age.strip()
    return text("maps.life_line.at_age", age=age) if age.isdecimal() else age


def _points(dossier: Dossier, whose: str | None) -> Iterator[LifePoint]:
    names = told_apart(dossier.people)
    return (_point(names, *each) for each in life_line(dossier, whose))


def _point(names: Mapping[str, str], id: str, point: TurningPoint, years: Years | None) -> LifePoint:
    came, went = _people(names, point.came), _people(names, point.went)
    return LifePoint(
        id,
        moment_when(point, years),
        point.what.strip(),
        years[0] if years else None,
        point.tone or "",
        list(Weight).index(point.weight) + 1 if point.weight else None,
        text("maps.life_line.came", people=came) if came else "",
        text("maps.life_line.went", people=went) if went else "",
    )


def _people(names: Mapping[str, str], ids: tuple[str, ...]) -> str:
    """Everybody by name; who may not be on the map is counted."""
    known = [names[id] for id in ids if names.get(id)]
    others = len(ids) - len(known)
    how_many = "one" if others == 1 else "several"
    more = text(f"maps.unnamed.{'and_' if known else ''}{how_many}", count=others) if others else ""
    return ", ".join(filter(None, (*known, more)))


def _told(point: LifePoint) -> str:
    tone = choice_label("tone", point.tone).lower()
    what = f"{point.what} ({tone})" if tone and point.what else point.what or tone
    first = ": ".join(filter(None, (point.when, what)))
    return ". ".join(filter(None, (first, point.came, point.went)))


@per_language(16)
def _drawn(points: tuple[LifePoint, ...]) -> Drawing:
    return draw_line(
        points,
        good=choice_label("tone", "good"),
        hard=choice_label("tone", "hard"),
        both=choice_label("tone", "both"),
        larger=text("maps.life_line.larger"),
        begin=text("maps.life_line.begin"),
        end=text("maps.life_line.end"),
    )
