"""Where somebody around the client stands in the cycle: the wishes, goals, options and steps of now."""

from collections.abc import Iterator
from enum import StrEnum

from supportcycle.domain.model.base import Model, Path, Text
from supportcycle.domain.model.dossier import Dossier, Round, current_round, current_version
from supportcycle.domain.model.goals import goal_name


class LinkKind(StrEnum):
    """What a person of the register can be part of."""

    WISH = "wish"
    GOAL = "goal"
    OPTION = "option"
    STEP = "step"


class PersonLink(Model):
    """One place in the current round where somebody stands, with its words."""

    kind: LinkKind
    path: Path
    words: Text


def links_of(dossier: Dossier, person_id: str) -> list[PersonLink]:
    """Every wish, goal, option and step of now with this person in it, in the order of the cycle."""
    round_id, round = current_round(dossier)
    places = (*_wishes(round), *_goals(round), *_options(round), *_steps(round))
    return [
        PersonLink(kind=kind, path=("rounds", round_id, *path), words=words.strip())
        for kind, path, words, people in places
        if person_id in people and words.strip()
    ]


Places = Iterator[tuple[LinkKind, Path, str, tuple[str | None, ...]]]


def _wishes(round: Round) -> Places:
    for id, wish in round.wishes.items():
        yield LinkKind.WISH, ("wishes", id, "text"), wish.text, wish.people


def _goals(round: Round) -> Places:
    for id, goal in round.goals.items():
        yield LinkKind.GOAL, ("goals", id, "own_words"), goal_name(goal), goal.people


def _options(round: Round) -> Places:
    for sheet_id, sheet in round.option_sheets.items():
        for id, option in sheet.options.items():
            path = ("option_sheets", sheet_id, "options", id, "text")
            yield LinkKind.OPTION, path, option.text, (option.person,)


def _steps(round: Round) -> Places:
    version_id, version = current_version(round)
    for goal_id, plan in version.plans.items():
        for id, step in plan.steps.items():
            path = ("versions", version_id, "plans", goal_id, "steps", id, "text")
            people = [helper.person for helper in step.others.values()]
            people += [professional.organisation for professional in step.professionals.values()]
            yield LinkKind.STEP, path, step.text or step.own, tuple(people)
