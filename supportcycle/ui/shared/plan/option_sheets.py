"""How a Werkblad Opties is called."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.options import OptionSheet


def sheet_name(sheet: OptionSheet, goals: dict[str, Goal]) -> str:
    """What a sheet is about: the part of the goal, or the goal."""
    goal = goals.get(sheet.goal or "")
    return sheet.part.strip() or (goal_name(goal) if goal else "") or text("options.unnamed")
