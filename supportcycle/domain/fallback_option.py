"""What was kept for when the best option stops: somebody or something else than what stops."""

from collections.abc import Collection

from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import Option, chosen, fallback
from supportcycle.domain.model.plan import Step, people_in
from supportcycle.domain.sanitize_text import one_line, without_capitals


def second_best_for(round: Round, step: Step, stopping: Collection[str] | None = None) -> Option | None:
    """The second best option of the sheet this step came from, unless it is what stops or whom one rather
    does not ask.

    `stopping` is who stops; without it all who are in the step, for they are no second choice.
    """
    sheet = round.option_sheets.get(step.from_sheet or "")
    option = fallback(sheet) if sheet else None
    if option is None or sheet is None:
        return None
    best = chosen(sheet)
    said = without_capitals(one_line(option.text))
    same = best is not None and without_capitals(one_line(best.text)) == said
    goal = round.goals.get(sheet.goal or "", Goal())
    gone = people_in(step) if stopping is None else stopping
    return None if same or option.person in {*gone, *goal.rather_not} else option
