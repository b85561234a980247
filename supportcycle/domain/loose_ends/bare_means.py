"""Options and steps that are nothing but a name of help while nothing says what for: whose question is it?

Help may rightly be the answer. So nobody asks as long as a goal, a wish, a reason or a result says what for.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.product_words import only_named_in, wanted_as_product
from supportcycle.domain.loose_ends.refused import is_put_aside
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import Model, Path, SheetId
from supportcycle.domain.model.options import OptionSheet, ideas, is_weighed
from supportcycle.domain.model.plan import Step
from supportcycle.domain.typed_texts import TypedText, typed_texts

NAMES_HELP = frozenset({"Voorziening", "Grounds", "Professional", "Refusal"})
"""Where the name of help is in its place: what is asked for and who gives it, and what was not wanted."""
OF_NO_QUESTION = frozenset(
    {
        *("Step.costs", "Step.who_pays", "Say.moment", "Say.duration", "Say.frequency", "FirstStep.on"),
        *("Helper.frequency", "Helper.since", "Helper.until", "Helper.hours", "Helper.who_asks"),
        *("Professional.frequency", "Professional.since", "Professional.until", "Professional.hours"),
        *("Voorziening.category", "Voorziening.amount", "Voorziening.duration", "Voorziening.granted"),
        *("Voorziening.problem_since", "Voorziening.other_law", "Voorziening.form_reason"),
        *("Goal.score", "Goal.rather_not_free", "Wish.rank"),
    }
)
"""How often, when, who pays: that says nothing of what it is for."""


class Means(NamedTuple):
    """A means with no question behind it: ids of what it is about, its goal, its words and their product."""

    ids: tuple[str, ...]
    goal: str
    typed: TypedText
    product: int


def means_as_product(scene: Scene) -> Iterator[LooseEnd]:
    """Each product once, and not where it was asked about already: at a goal or a wish, or at the goal that
    this is a means for (W14)."""
    found = [*_options(scene), *_steps(scene)]
    wanted = wanted_as_product(scene) if found else {}
    goals = {end.path[3] for end in wanted.values() if end.kind is LooseEndKind.GOAL_AS_PRODUCT}
    asked = set(wanted)
    for means in found:
        if means.product not in asked and means.goal not in goals:
            asked.add(means.product)
            said = means.typed.words.strip().splitlines()[0]
            yield scene.end(LooseEndKind.MEANS_AS_PRODUCT, means.typed.path, *means.ids, said=said)


def _options(scene: Scene) -> Iterator[Means]:
    """Of sheets on which the ideas are weighed or chosen: while they are gathered, nobody judges."""
    for sheet_id, sheet in scene.sheets.items():
        if not (sheet.weighing or sheet.best or any(map(is_weighed, ideas(sheet).values()))):
            continue
        path = scene.at("option_sheets", sheet_id)
        about = _of_the_sheet(sheet, path)
        for id, option in ideas(sheet).items():
            if not is_put_aside(option):
                own = [*typed_texts(option, (*path, "options", id)), *about]
                yield from _bare(scene, (sheet_id, id), sheet.goal, own)


def _of_the_sheet(sheet: OptionSheet, path: Path) -> list[TypedText]:
    return [typed for typed in typed_texts(sheet, path) if typed.model == "OptionSheet"]


def _steps(scene: Scene) -> Iterator[Means]:
    for goal_id, step_id, step in scene.steps:
        own = typed_texts(step, scene.step_at(goal_id, step_id))
        yield from _bare(scene, (step_id,), goal_id, own, _weighed_before(scene, step))


def _weighed_before(scene: Scene, step: Step) -> OptionSheet | None:
    sheet: SheetId = step.from_sheet or ""
    return scene.round.option_sheets.get(sheet)


def _bare(
    scene: Scene,
    ids: tuple[str, ...],
    goal_id: str | None,
    own: list[TypedText],
    before: Model | None = None,
) -> Iterator[Means]:
    for typed in own:
        product = None if typed.model in NAMES_HELP else only_named_in(typed.words, scene.limits)
        if product is not None:
            if not _is_explained(scene, goal_id, own, before):
                yield Means(ids, goal_id or "", typed, product)
            return


def _is_explained(scene: Scene, goal_id: str | None, own: list[TypedText], before: Model | None) -> bool:
    """Whether anything that was said of a means, or of what it is for, is more than a name of help."""
    goal = scene.round.goals.get(goal_id or "")
    if goal and (goal.intended_results or goal.benefits):
        return True
    wishes = [scene.round.wishes.get(id) for id in goal.wishes] if goal else []
    around = (typed_texts(held) for held in (goal, before, *wishes))
    return any(_tells(scene, typed) for typed in chain(own, *around))


def _tells(scene: Scene, typed: TypedText) -> bool:
    if typed.model == "Refusal" or f"{typed.model}.{typed.field}" in OF_NO_QUESTION:
        return False
    return only_named_in(typed.words, scene.limits) is None


CHECKS = (means_as_product,)
