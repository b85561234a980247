"""The sheets of the Excel file and their columns: what is not named here is in no sheet.

The words of a sheet are `exchange.sheets.<sheet>`, those of a column `exchange.columns.<key>` and what it
holds `exchange.explained.<key>`, where the network files do not have them already.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcycle.documents.exchange.headings import OF_EDGES, OF_NODES, FieldColumn


@dataclass(frozen=True, slots=True)
class SheetColumn(FieldColumn):
    """A column of a sheet. `day`: a typed day, of which other words stand there only as own words.
    `or_typed`: own words may stand there instead of a choice. `is_name`: the name of who may be named."""

    day: bool = False
    or_typed: bool = False
    is_name: bool = False


def _typed(*keys: str) -> tuple[SheetColumn, ...]:
    return tuple(SheetColumn(key, own_words=True) for key in keys)


_WHERE = (SheetColumn("dossier"), SheetColumn("round"))
_GOAL, _STEP, _PEOPLE = SheetColumn("goal"), SheetColumn("step"), SheetColumn("people", many=True)
_WHAT = _typed("what")

SHEETS: Mapping[str, tuple[FieldColumn, ...]] = {
    "people": (
        SheetColumn("dossier"),
        SheetColumn("person"),
        SheetColumn("name", own_words=True, is_name=True),
        *OF_NODES,
        SheetColumn("hulp", "hulp"),
    ),
    "ties": (SheetColumn("dossier"), SheetColumn("one"), SheetColumn("other"), *OF_EDGES),
    "goals": (
        *_WHERE,
        _GOAL,
        SheetColumn("term", "term"),
        SheetColumn("lasting", "lasting"),
        SheetColumn("not_now", "yes_no"),
        SheetColumn("intended_results", "intended_result", many=True),
        SheetColumn("benefits", "benefit", many=True),
        _PEOPLE,
        *_typed("own_words", "application_words"),
    ),
    "options": (
        *_WHERE,
        _GOAL,
        SheetColumn("option"),
        SheetColumn("layer", "laag"),
        SheetColumn("person"),
        SheetColumn("not_yet_existing", "yes_no"),
        SheetColumn("liking", "liking", many=True),
        SheetColumn("best", "yes_no"),
        SheetColumn("second_best", "yes_no"),
        *_typed("text", "advantages", "disadvantages"),
    ),
    "steps": (
        *_WHERE,
        _GOAL,
        _STEP,
        _PEOPLE,
        SheetColumn("first_on", day=True),
        SheetColumn("first_state", "first_step_state"),
        SheetColumn("goes_along"),
        *_typed("text", "own", "first_what"),
    ),
    "agreements": (
        *_WHERE,
        _GOAL,
        _STEP,
        SheetColumn("person"),
        SheetColumn("layer", "laag"),
        SheetColumn("hulp", "hulp"),
        SheetColumn("category", "product_category"),
        SheetColumn("asked", "asked"),
        SheetColumn("outcome", "outcome"),
        SheetColumn("often", "frequency", or_typed=True),
        SheetColumn("since", day=True),
        SheetColumn("until", day=True),
        SheetColumn("talk_on", day=True),
        *_WHAT,
        *_typed("hours"),
    ),
    "logbook": (
        *_WHERE,
        SheetColumn("on", day=True),
        _PEOPLE,
        _GOAL,
        _STEP,
        SheetColumn("small_step", "first_step_state"),
        SheetColumn("follow_up_on", day=True),
        *_WHAT,
        *_typed("new_contact"),
    ),
    "terms": (*_WHERE, SheetColumn("term_of"), SheetColumn("day")),
}
"""In the order in which they stand in the file."""


def shown(sheet: str, *, own_words: bool) -> list[FieldColumn]:
    """The columns of a sheet that are there."""
    return [column for column in SHEETS[sheet] if own_words or not column.own_words]
