"""A step of the plan made from what was chosen: nobody and nothing is chosen twice."""

from supportcycle.domain.editing.from_map import as_answered
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.network.asking import Ask
from supportcycle.domain.model.options import Option, OptionSheet, chosen
from supportcycle.domain.model.people import is_formal
from supportcycle.domain.model.plan import Asked, Helper, Professional, Step
from supportcycle.domain.model.wmo import Laag


def step_of_choice(dossier: Dossier, sheet_id: str) -> Step:
    """The step for the best option of a sheet: who is in it helps, the part of the goal is what it covers.

    Of somebody who was asked for this goal already, what was agreed comes along. Empty without a choice;
    KeyError when there is no such sheet.
    """
    _, round = current_round(dossier)
    sheet = round.option_sheets[sheet_id]
    option, goal = chosen(sheet), round.goals.get(sheet.goal or "", Goal())
    if option is None:
        return Step()
    step = Step(text=option.text, from_sheet=sheet_id, covers=_covered(sheet, goal))
    if option.person not in dossier.people:
        return step.model_copy(update={"own": option.text}) if option.layer is Laag.EIGEN_KRACHT else step
    if is_formal(dossier.people[option.person]):
        return step.model_copy(update={"professionals": {"p1": Professional(organisation=option.person)}})
    return step.model_copy(update={"others": {"o1": _helper(option, sheet, list(round.asks.values()))}})


def _covered(sheet: OptionSheet, goal: Goal) -> tuple[str, ...]:
    part = sheet.part.strip().casefold()
    return tuple(id for id, help in goal.help_wanted.items() if part and help.text.strip().casefold() == part)


def _helper(option: Option, sheet: OptionSheet, asks: list[Ask]) -> Helper:
    """Still to be asked, unless an answer for this goal is known."""
    helper = Helper(person=option.person, asked=Asked.NOT_YET)
    of_this = [ask for ask in asks if ask.person == option.person and ask.goal == sheet.goal and ask.answer]
    return as_answered(helper, of_this[-1]) if of_this else helper
