"""Options: is there a choice, was it weighed, and what if the best one stops?"""

from collections.abc import Iterator

from supportcycle.domain.circles import layer_of, option_layer
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.options import OptionSheet, chosen, fallback, ideas, is_weighed
from supportcycle.domain.model.plan import people_in
from supportcycle.domain.model.wmo import Laag


def goals_without_options(scene: Scene) -> Iterator[LooseEnd]:
    """Goals for which no options were gathered (W2)."""
    with_options = {sheet.goal for sheet in scene.sheets.values()}
    for goal_id in scene.goals:
        if goal_id not in with_options:
            path = scene.at("goals", goal_id)
            yield scene.end(LooseEndKind.GOAL_WITHOUT_OPTIONS, path, goal_id, goal=scene.goal(goal_id))


def sheets_to_finish(scene: Scene) -> Iterator[LooseEnd]:
    """Option sheets with too few ideas, or a choice that leans on one leg (W3, W4)."""
    for sheet_id, sheet in scene.sheets.items():
        option = chosen(sheet)
        values = {"sheet": scene.sheet(sheet), "option": named(option.text if option else "")}
        for kind, field in _open_in(sheet, scene.limits.options):
            path = scene.at("option_sheets", sheet_id, *field)
            yield scene.end(kind, path, sheet_id, **values)


def _open_in(sheet: OptionSheet, enough: int) -> Iterator[tuple[LooseEndKind, tuple[str, ...]]]:
    best = chosen(sheet)
    few = len(ideas(sheet)) < enough
    if few:
        yield LooseEndKind.FEW_OPTIONS, ("options",)
    if best and sheet.best == sheet.second_best:
        yield LooseEndKind.SAME_BEST_AND_SECOND, ("second_best",)
    elif best and not few and fallback(sheet) is None:
        yield LooseEndKind.NO_SECOND_BEST, ("second_best",)
    if best and not is_weighed(best):
        yield LooseEndKind.CHOSEN_OPTION_UNWEIGHED, ("options", sheet.best or "", "advantages")


def choices_against_preference(scene: Scene) -> Iterator[LooseEnd]:
    """A best option with somebody the client would rather not ask (W6)."""
    for sheet_id, sheet in scene.sheets.items():
        best = chosen(sheet)
        goal = scene.goals.get(sheet.goal or "")
        if best and goal and best.person in goal.rather_not:
            path = scene.at("option_sheets", sheet_id, "best")
            values = {"person": scene.person(best.person), "sheet": scene.sheet(sheet)}
            yield scene.end(LooseEndKind.CHOSEN_RATHER_NOT, path, sheet_id, **values)


def nothing_for_everybody(scene: Scene) -> Iterator[LooseEnd]:
    """Options and steps, and nowhere something that is there for everybody (W24).

    Where something is asked of the municipality, the empty circle is asked about per goal instead.
    """
    people, general = scene.dossier.people, Laag.ALGEMENE_VOORZIENING
    options = [option for sheet in scene.sheets.values() for option in ideas(sheet).values()]
    if not options or any(step.wmo for _, _, step in scene.steps):
        return
    talked = any(
        general in goal.layers and not is_blank(goal.layers[general]) for goal in scene.goals.values()
    )
    helpers = (id for _, _, step in scene.steps for id in people_in(step))
    found = any(option_layer(option, people) is general for option in options) or any(
        layer_of(people.get(id)) is general for id in helpers
    )
    if not found and not talked:
        path = scene.at("option_sheets", next(iter(scene.sheets)), "options")
        yield scene.end(LooseEndKind.NO_COLLECTIVE_OPTION, path)


CHECKS = (goals_without_options, sheets_to_finish, choices_against_preference, nothing_for_everybody)
