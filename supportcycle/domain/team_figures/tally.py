"""What is counted for a team, and the counts themselves: how many things, of how many dossiers."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

MONTHS_TO_WAIT = 1
"""So long after its end a quarter is told: until then a first step may still be set within a month."""


class TeamFigure(StrEnum):
    """What a team may look at together."""

    GOALS = "goals"
    FIRST_STEPS = "first_steps"
    HELP = "help"
    REPLACED = "replaced"
    REVIEWS = "reviews"
    TERMS = "terms"
    OPTIONS = "options"
    NETWORK = "network"


PARTS: Mapping[TeamFigure, tuple[str, ...]] = {
    TeamFigure.GOALS: ("own_words", "other_words"),
    TeamFigure.FIRST_STEPS: ("within_month", "later", "day_unknown", "not_yet"),
    TeamFigure.HELP: (
        *("network_began", "network_less", "network_stopped"),
        *("paid_began", "paid_less", "paid_stopped"),
    ),
    TeamFigure.REPLACED: ("own", "network", "paid", "step_gone", "not_said"),
    TeamFigure.REVIEWS: ("in_time", "later", "not_yet"),
    TeamFigure.TERMS: ("research_kept", "research_passed", "decision_kept", "decision_passed"),
    TeamFigure.OPTIONS: ("none", "one", "few", "many"),
    TeamFigure.NETWORK: ("asked_yes", "asked_no", "asked_open", "spared"),
}
"""The parts of each figure: whatever is counted falls in one of them, so that they add up to the whole."""


class Quarter(NamedTuple):
    """A quarter of a year, 1 to 4."""

    year: int
    number: int


def quarter_of(day: date) -> Quarter:
    """The quarter a day falls in."""
    return Quarter(day.year, (day.month - 1) // 3 + 1)


def is_told(quarter: Quarter, today: date) -> bool:
    """Whether a quarter is over for long enough."""
    months = today.year * 12 + today.month - 1 - (quarter.year * 12 + quarter.number * 3)
    return months >= MONTHS_TO_WAIT


class Fact(NamedTuple):
    """One thing that is counted; it holds nothing that was typed."""

    figure: TeamFigure
    quarter: Quarter
    part: str


class TeamCell(NamedTuple):
    """How many things, and of how many dossiers."""

    things: int = 0
    dossiers: int = 0


class Tally:
    """Counts that grow by a dossier at a time; nothing else of a dossier stays."""

    def __init__(self) -> None:
        self.dossiers = self.unreadable = 0
        self._things: Counter[Fact] = Counter()
        self._dossiers: Counter[Fact] = Counter()
        self._wholes: Counter[tuple[TeamFigure, Quarter]] = Counter()

    def add(self, facts: Iterable[Fact]) -> None:
        """Count the facts of one dossier."""
        found = Counter(facts)
        self.dossiers += 1
        self._things.update(found)
        self._dossiers.update(found.keys())
        self._wholes.update({(fact.figure, fact.quarter) for fact in found})

    def add_unreadable(self) -> None:
        """Note that a dossier could not be read."""
        self.unreadable += 1

    def quarters(self, figure: TeamFigure, today: date) -> list[Quarter]:
        """The quarters of which something was counted and that are told by now, earliest first."""
        return sorted(quarter for of, quarter in self._wholes if of is figure and is_told(quarter, today))

    def cells(self, figure: TeamFigure, quarter: Quarter) -> dict[str, TeamCell]:
        """Every part of a figure, also those of which nothing was counted."""
        facts = {part: Fact(figure, quarter, part) for part in PARTS[figure]}
        return {part: TeamCell(self._things[fact], self._dossiers[fact]) for part, fact in facts.items()}

    def whole(self, figure: TeamFigure, quarter: Quarter) -> TeamCell:
        """All parts together: things, and dossiers with any of them."""
        things = sum(cell.things for cell in self.cells(figure, quarter).values())
        return TeamCell(things, self._wholes[figure, quarter])
