"""Phase 4a: options, first without judging, then weighed."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import GoalId, Id, Model, PersonId, Text
from supportcycle.domain.model.refusal import Refusal
from supportcycle.domain.model.wmo import Laag


class Liking(StrEnum):
    """What the client says of an idea with a tap."""

    NICE = "nice"
    NOT_NICE = "not_nice"


REASONS: Mapping[Liking, str] = {Liking.NICE: "advantages", Liking.NOT_NICE: "disadvantages"}
"""The field of an idea in which it is said why."""


class Option(Model):
    """One idea. `layer` is the circle it belongs to; `person` somebody from the register, if any. `liking`
    may be both; the reasons are said apart from it."""

    text: Text = ""
    layer: Laag | None = None
    person: PersonId | None = None
    not_yet_existing: bool = False
    liking: tuple[Liking, ...] = ()
    advantages: Text = ""
    disadvantages: Text = ""
    refusal: Refusal = Refusal()


class OptionSheet(Model):
    """One Werkblad Opties, for a goal or a part of it."""

    goal: GoalId | None = None
    part: Text = ""
    options: dict[Id, Option] = Field(default_factory=dict)
    weighing: bool = False
    best: Id | None = None
    second_best: Id | None = None
    why: Text = ""


def ideas(sheet: OptionSheet) -> dict[str, Option]:
    """The options with at least a word in them."""
    return {option_id: option for option_id, option in sheet.options.items() if option.text.strip()}


def unweighed(sheet: OptionSheet) -> dict[str, Option]:
    """The ideas of which nobody said yet what is good or less good about them."""
    return {id: option for id, option in ideas(sheet).items() if not is_weighed(option)}


def is_weighed(option: Option) -> bool:
    """Whether anything was said of what is good or less good about an idea, be it with a tap."""
    return bool(option.liking or option.advantages.strip() or option.disadvantages.strip())


def chosen(sheet: OptionSheet) -> Option | None:
    """The best option, if one was chosen."""
    return ideas(sheet).get(sheet.best or "")


def fallback(sheet: OptionSheet) -> Option | None:
    """The second best option, another one than the best: kept for when that one stops."""
    return ideas(sheet).get(sheet.second_best or "") if sheet.second_best != sheet.best else None
