"""When somebody stops: who else may be asked, and asking them in the next version of the plan."""

from collections.abc import Iterator
from datetime import date

from supportcycle.domain.editing.plan_versions import new_version, with_replaced_helper
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_version
from supportcycle.domain.model.network.tie_qualities import DISTURBED
from supportcycle.domain.model.people import is_formal
from supportcycle.domain.model.plan import Helper, Step
from supportcycle.domain.model.review import helper_key
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.who_counts import is_present, tie_with
from supportcycle.domain.update import value_at, with_value


def people_to_ask(dossier: Dossier, step: Step) -> Iterator[str]:
    """Who around the client may be asked for a step: an offer, in the order of the register.

    Nobody the client would rather not ask, with whom it goes badly, who is in the step already or is paid.
    """
    left_out = not_to_ask(dossier) | {helper.person for helper in step.others.values()}
    for id, person in dossier.people.items():
        tie = tie_with(dossier, id)
        away = (
            not is_present(dossier, id)
            or person.only_in_family_tree
            or is_formal(person)
            or person.makes_it_harder
        )
        if not (away or tie.unsafe or tie.quality in DISTURBED or id in left_out):
            yield id


def place_now(dossier: Dossier, round_id: str, line: tuple[str, str, str]) -> Path | None:
    """Where a line (goal, step, helper) stands in the plan of now; None when it does not any more."""
    goal_id, step_id, helper_id = line
    version_id, _ = current_version(dossier.rounds[round_id])
    plan = ("rounds", round_id, "versions", version_id, "plans", goal_id)
    path = (*plan, "steps", step_id, "others", helper_id)
    return path if isinstance(value_at(dossier, path), Helper) else None


def with_asked_instead(
    dossier: Dossier, review: Path, line: tuple[str, str, str], person_id: str, today: date, reason: str
) -> Dossier:
    """The dossier in which this person may take over a line (goal, step, helper), still to be asked.

    It is written in a version after the one that was looked back on in the evaluation at `review`; that
    version stays as it was. Unchanged when the line is not in the plan any more.
    """
    round_id, evaluation = review[1], value_at(dossier, review)
    if place_now(dossier, round_id, line) is None:
        return dossier
    if current_version(dossier.rounds[round_id])[0] == evaluation.plan_version:
        dossier = new_version(dossier, round_id, today, reason, evaluate_on=evaluation.next_on)
    if path := place_now(dossier, round_id, line):
        dossier = with_replaced_helper(dossier, path, person_id)
    here = (*review, "helpers", helper_key(line[1], line[2]), "asked_instead")
    return with_value(dossier, here, person_id)
