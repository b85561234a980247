"""Taking things out of a round, with everything that pointed to them.

An id may be given out again, so nothing may be left that would then point to something else.
"""

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.network.removal import without_goal_in_talk
from supportcycle.domain.references import without_id
from supportcycle.domain.update import removed, with_value


def without_goal(dossier: Dossier, round_id: str, goal_id: str) -> Dossier:
    """The dossier without this goal, its options, its plan in every version and its reviews."""
    round = dossier.rounds[round_id]
    for sheet_id in [id for id, sheet in round.option_sheets.items() if sheet.goal == goal_id]:
        dossier = without_option_sheet(dossier, round_id, sheet_id)
    for version_id, version in round.versions.items():
        path = ("rounds", round_id, "versions", version_id, "plans", goal_id)
        for step_id in version.plans[goal_id].steps if goal_id in version.plans else ():
            dossier = without_step(dossier, (*path, "steps", step_id))
        dossier = removed(dossier, path)
    for evaluation_id in round.evaluations:
        dossier = removed(dossier, ("rounds", round_id, "evaluations", evaluation_id, "goals", goal_id))
    talked = without_id(without_goal_in_talk(dossier.rounds[round_id], goal_id), "goal", goal_id)
    dossier = with_value(dossier, ("rounds", round_id), talked)
    return without_put_away(removed(dossier, ("rounds", round_id, "goals", goal_id)), goal_id)


def without_option_sheet(dossier: Dossier, round_id: str, sheet_id: str) -> Dossier:
    """The dossier without this sheet; steps that were made of it stay."""
    dossier = removed(dossier, ("rounds", round_id, "option_sheets", sheet_id))
    round = without_id(dossier.rounds[round_id], "option_sheet", sheet_id)
    return without_put_away(with_value(dossier, ("rounds", round_id), round), sheet_id)


def without_step(dossier: Dossier, path: Path) -> Dossier:
    """The dossier without the step at `path`, its reviews, and the links to it from the logbook.

    The same step in other versions of the plan stays.
    """
    _, round_id, _, version_id, *_, step_id = path
    dossier = removed(dossier, path)
    round = without_id(dossier.rounds[round_id], "step", step_id)
    of_version = {id: each for id, each in round.evaluations.items() if each.plan_version == version_id}
    reviews = {id: _without_reviews(each, step_id) for id, each in of_version.items()}
    round = round.model_copy(update={"evaluations": {**round.evaluations, **reviews}})
    return without_put_away(with_value(dossier, ("rounds", round_id), round), step_id)


def _without_reviews(evaluation: Evaluation, step_id: str) -> Evaluation:
    steps = {id: review for id, review in evaluation.steps.items() if id != step_id}
    helpers, provisions, lines = (
        {id: each for id, each in held.items() if not id.startswith(f"{step_id}__")}
        for held in (evaluation.helpers, evaluation.provisions, evaluation.municipality.lines)
    )
    account = evaluation.municipality.model_copy(update={"lines": lines})
    update = {"steps": steps, "helpers": helpers, "provisions": provisions, "municipality": account}
    return evaluation.model_copy(update=update)


def without_put_away(dossier: Dossier, id: str) -> Dossier:
    """The dossier without the loose ends that were put away about the thing with this id."""
    kept = {key: reason for key, reason in dossier.put_away.items() if f"__{id}__" not in f"{key}__"}
    return with_value(dossier, ("put_away",), kept)
