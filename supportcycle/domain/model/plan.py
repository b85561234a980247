"""Phase 4b: the Plan van Aanpak, one per goal, in versions that are never changed once left."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, SheetId, Text, is_blank
from supportcycle.domain.model.wmo import Hulp, Voorziening


class Asked(StrEnum):
    """Intended help is not help: only YES counts as a helper."""

    NOT_YET = "not_yet"
    YES = "yes"
    NO = "no"
    LATER = "later"


class Frequency(StrEnum):
    """How often; `ONCE` and `AS_NEEDED` do not add up to hours a week."""

    DAILY = "daily"
    WEEKLY = "weekly"
    TWICE_A_WEEK = "twice_a_week"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    ONCE = "once"
    AS_NEEDED = "as_needed"


TIMES_A_WEEK = {
    Frequency.DAILY: 7.0,
    Frequency.TWICE_A_WEEK: 2.0,
    Frequency.WEEKLY: 1.0,
    Frequency.FORTNIGHTLY: 0.5,
    Frequency.MONTHLY: 12 / 52,
}


HowOften = Annotated[Frequency | None | Text, Field(union_mode="left_to_right")]  # noqa: RUF036
"""A choice from the list, or own words when none of them is what was said: whatever fits first."""


class Direction(StrEnum):
    """Who holds the regie."""

    CLIENT = "client"
    CLIENT_WITH_HELP = "client_with_help"
    COORDINATOR = "coordinator"


class Say(Model):
    """The client's say on five points."""

    what: Text = ""
    moment: Text = ""
    duration: Text = ""
    frequency: Text = ""
    own_appointments: Text = ""


class Helper(Model):
    """What somebody around the client does in one step. Without `hulp` that of the person counts."""

    person: PersonId | None = None
    what: Text = ""
    hulp: Hulp | None = None
    frequency: HowOften = None
    since: Text = ""
    until: Text = ""
    hours: Text = ""
    asked: Asked | None = None
    who_asks: Text = ""
    takes_over: PersonId | None = None
    in_return: Text = ""


class Professional(Model):
    """What an organisation does in one step."""

    organisation: PersonId | None = None
    what: Text = ""
    frequency: HowOften = None
    since: Text = ""
    until: Text = ""
    hours: Text = ""
    coordinates: bool = False


class FirstStepState(StrEnum):
    """What came of the first small step."""

    DONE = "done"
    NOT_YET = "not_yet"
    OTHERWISE = "otherwise"


class FirstStep(Model):
    """The first small step: what, who goes along, when, and what came of it."""

    what: Text = ""
    who_goes_along: PersonId | None = None
    on: Text = ""
    state: FirstStepState | None = None
    how_it_felt: Text = ""


class Hospitable(StrEnum):
    """Whether a place where somebody wants to join in is open to who is different."""

    YES = "yes"
    NOT_YET = "not_yet"
    TO_ASK = "to_ask"


class Welcome(Model):
    """The place a step leads to: whether it is hospitable, what it still takes, and who there breaks the ice
    and shows the way (r.2305-2314, 2440-2475)."""

    hospitable: Hospitable | None = None
    takes: Text = ""
    mate: PersonId | None = None
    mate_does: Text = ""


class Step(Model):
    """One row of the Plan van Aanpak; the columns are `own`, `others`, `professionals`, `wmo`."""

    text: Text = ""
    covers: tuple[Id, ...] = ()
    from_sheet: SheetId | None = None
    own: Text = ""
    others: dict[Id, Helper] = Field(default_factory=dict)
    professionals: dict[Id, Professional] = Field(default_factory=dict)
    wmo: dict[Id, Voorziening] = Field(default_factory=dict)
    first: FirstStep = FirstStep()
    welcome: Welcome = Welcome()
    say: Say = Say()
    costs: Text = ""
    who_pays: Text = ""


class Plan(Model):
    """The Plan van Aanpak of one goal."""

    resources: Text = ""
    steps: dict[Id, Step] = Field(default_factory=dict)


class PlanVersion(Model):
    """All plans of one moment, with the dates they share. A later version leaves this one as it was."""

    made_on: Text = ""
    reason: Text = ""
    direction: Direction | None = None
    direction_help: PersonId | None = None
    evaluate_on: Text = ""
    plans: dict[Id, Plan] = Field(default_factory=dict)


def is_helping(helper: Helper) -> bool:
    """Whether this person said yes."""
    return helper.person is not None and helper.asked is Asked.YES


def helpers_now(step: Step) -> dict[str, Helper]:
    """Who helps or may come to help in a step: everybody but those who said no."""
    return {
        helper_id: helper
        for helper_id, helper in step.others.items()
        if helper.person and helper.asked is not Asked.NO
    }


def people_in(step: Step) -> tuple[str, ...]:
    """Everybody who helps in a step, or may come to, and every organisation in it: their ids, each once."""
    around = (helper.person for helper in helpers_now(step).values())
    paid = (each.organisation for each in step.professionals.values())
    asked = (line.provider for line in step.wmo.values())
    return tuple(dict.fromkeys(id for id in (*around, *paid, *asked) if id))


def has_paid_help(step: Step) -> bool:
    """Whether an organisation helps in a step, or something is asked of the Wmo for it."""
    return not all(is_blank(each) for each in (*step.professionals.values(), *step.wmo.values()))
