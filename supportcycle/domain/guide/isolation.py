"""A private hint for the worker about isolation (book r.4228-4435). Names of types are never shown.

Made for older people; which help may fit is something to talk about, not an outcome.
"""

from typing import Literal

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.dossier import Dossier, current_round, steps_now
from supportcycle.domain.model.people import Role
from supportcycle.domain.model.plan import Step, has_paid_help, helpers_now
from supportcycle.domain.model.reflection import IsolationKind


class IsolationAdvice(Model):
    """For one kind of isolation: how long it takes, and which help to talk about.

    `outlook`: whether help that is aimed at taking part is realistic at first.
    """

    key: Id
    outlook: Literal["often", "seldom"]
    length: Text
    careful: Text = ""
    help: tuple[Text, ...]


DEEP = frozenset({IsolationKind.STRUCTURAL, IsolationKind.INTERWOVEN})


def steps_on_one_volunteer(dossier: Dossier) -> list[Step]:
    """The steps of the plan that hang on one volunteer and nobody else."""
    _, round = current_round(dossier)
    return [step for _, _, step in steps_now(round) if _on_one_volunteer(dossier, step)]


def _on_one_volunteer(dossier: Dossier, step: Step) -> bool:
    people = (dossier.people.get(helper.person or "") for helper in helpers_now(step).values())
    roles = [person.role for person in people if person]
    return roles == [Role.VOLUNTEER] and not has_paid_help(step)
