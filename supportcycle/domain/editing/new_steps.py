"""A step of the plan made from what was chosen: nobody and nothing is chosen twice."""

from supportcycle.domain.editing.from_map import as_answered
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.network.asking import Ask
from supportcycle.domain.model.options import Option, OptionSheet, chosen, ideas
from supportcycle.domain.model.people import is_formal
from supportcycle.domain.model.plan import Asked, Helper, Professional, Step
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import with_value


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


def as_made(dossier: Dossier, sheet_id: str, step: Step) -> Step | None:
    """What a step was when it was made of another idea of this sheet than the one that is best now, or of
    the goal itself before there was a choice; None for any other step. KeyError when there is no such
    sheet."""
    round_id, round = current_round(dossier)
    sheet = round.option_sheets[sheet_id]
    if step.from_sheet == sheet_id:
        others = (id for id, idea in ideas(sheet).items() if idea.text == step.text and id != sheet.best)
        path = ("rounds", round_id, "option_sheets", sheet_id, "best")
        was = next(others, "")
        return step_of_choice(with_value(dossier, path, was), sheet_id) if was else None
    named = goal_name(round.goals.get(sheet.goal or "", Goal()))
    return Step(text=named) if step.from_sheet is None and step.text == named else None


def goes_along(dossier: Dossier, sheet_id: str, step: Step) -> bool:
    """Whether a step of an earlier choice becomes that of the one that is best now: nobody said anything of
    who helps in it since it was made. KeyError when there is no such sheet."""
    was = as_made(dossier, sheet_id, step)
    made = [*was.others.values(), *was.professionals.values()] if was else []
    helps = (*step.others.values(), *step.professionals.values())
    return was is not None and all(is_blank(each) or each in made for each in helps)


def _covered(sheet: OptionSheet, goal: Goal) -> tuple[str, ...]:
    part = without_capitals(sheet.part.strip())
    wanted = {id: without_capitals(help.text.strip()) for id, help in goal.help_wanted.items()}
    return tuple(id for id, words in wanted.items() if part and words == part)


def _helper(option: Option, sheet: OptionSheet, asks: list[Ask]) -> Helper:
    """Still to be asked, unless an answer for this goal is known."""
    helper = Helper(person=option.person, asked=Asked.NOT_YET)
    of_this = [ask for ask in asks if ask.person == option.person and ask.goal == sheet.goal and ask.answer]
    return as_answered(helper, of_this[-1]) if of_this else helper
