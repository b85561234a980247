"""What every check looks at: the current round of a dossier, on one day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from supportcycle.domain.helper_load import Load, loads
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.limits import Limits
from supportcycle.domain.loose_ends.refusals import people_left, people_not_to_ask
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    goals_now,
    plans_now,
    steps_now,
)
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Plan, PlanVersion, Step

UNNAMED = "…"
LONGEST_KEY = 60


@dataclass(frozen=True)
class Scene:
    """A dossier on a day. Goals put aside for now, and all that hangs on them, are left out."""

    dossier: Dossier
    today: date
    limits: Limits

    @cached_property
    def round_id(self) -> str:
        return current_round(self.dossier)[0]

    @cached_property
    def round(self) -> Round:
        return current_round(self.dossier)[1]

    @cached_property
    def version_id(self) -> str:
        return current_version(self.round)[0]

    @cached_property
    def version(self) -> PlanVersion:
        return current_version(self.round)[1]

    @cached_property
    def goals(self) -> dict[str, Goal]:
        return goals_now(self.round)

    @cached_property
    def plans(self) -> dict[str, Plan]:
        return plans_now(self.round)

    @cached_property
    def steps(self) -> list[tuple[str, str, Step]]:
        return list(steps_now(self.round))

    @cached_property
    def loads(self) -> dict[str, Load]:
        """What the plans of the goals worked on ask of each person."""
        return loads(self.version.model_copy(update={"plans": self.plans}))

    @cached_property
    def people_left(self) -> frozenset[str]:
        """Whom no question brings up."""
        return people_left(self.dossier, self.today)

    @cached_property
    def people_not_to_ask(self) -> frozenset[str]:
        """Whom nobody is to ask, also for what they are in."""
        return people_not_to_ask(self.dossier, self.today)

    @cached_property
    def sheets(self) -> dict[str, OptionSheet]:
        """The option sheets with a part or an idea on them, of goals worked on or of no goal yet."""
        return {
            id: sheet
            for id, sheet in self.round.option_sheets.items()
            if (sheet.goal is None or sheet.goal in self.goals)
            and (sheet.part.strip() or any(option.text.strip() for option in sheet.options.values()))
        }

    def at(self, *path: str) -> Path:
        """A place in this round."""
        return ("rounds", self.round_id, *path)

    def in_plan(self, *path: str) -> Path:
        """A place in the current version of the plan."""
        return self.at("versions", self.version_id, *path)

    def step_at(self, goal_id: str, step_id: str, *path: str) -> Path:
        """A place in one step of the current plan."""
        return self.in_plan("plans", goal_id, "steps", step_id, *path)

    def goal(self, goal_id: str | None) -> str:
        """The name of a goal."""
        return named(goal_name(self.round.goals[goal_id])) if goal_id in self.round.goals else UNNAMED

    def sheet(self, sheet: OptionSheet) -> str:
        """What an option sheet is about."""
        return first_line(sheet.part) or self.goal(sheet.goal)

    def person(self, person_id: str | None) -> str:
        """The name of somebody at the table."""
        person = self.dossier.people.get(person_id or "")
        return shown_name(person) or UNNAMED if person else UNNAMED

    def step(self, step: Step) -> str:
        """The name of a step."""
        return named(step.text, step.own)

    def end(self, kind: LooseEndKind, path: Path, *ids: str, **values: str) -> LooseEnd:
        """A loose end about the things with these ids."""
        key = key_of(self.round_id, kind, *ids)
        return LooseEnd(kind=kind, path=path, key=key, values=values, put_away=key in self.dossier.put_away)


def key_of(round_id: str, kind: LooseEndKind, *ids: str) -> str:
    """The id of a loose end: the same as long as it is about the same things."""
    key = "__".join((round_id, kind, *ids))
    return key if len(key) <= LONGEST_KEY else sha256(key.encode()).hexdigest()[:LONGEST_KEY]


def kind_in(key: str) -> str | None:
    """The kind of loose end a key is of; None when that cannot be read from it any more."""
    return next(iter(key.split("__")[1:]), None)


def named(*texts: str) -> str:
    """The first line of the first text that has one."""
    return next((line for line in map(first_line, texts) if line), UNNAMED)
