"""What is asked of the municipality: why, in which form, and were the inner circles talked about?"""

from collections.abc import Iterator

from supportcycle.domain.circles import circle_entries, thought_of
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.refusals import leaves_network, leaves_out
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.wmo import Laag, Voorziening

EMPTY_LAYER = {
    Laag.EIGEN_KRACHT: LooseEndKind.EMPTY_LAYER_OWN,
    Laag.SOCIAAL_NETWERK: LooseEndKind.EMPTY_LAYER_NETWORK,
    Laag.ALGEMENE_VOORZIENING: LooseEndKind.EMPTY_LAYER_GENERAL,
}


def lines(scene: Scene) -> Iterator[tuple[str, str, str, Voorziening]]:
    """Goal, step and line ids with all that is asked of the municipality and was not answered yet."""
    for goal_id, step_id, step in scene.steps:
        for line_id, line in step.wmo.items():
            if not is_blank(line) and line.outcome is None:
                yield goal_id, step_id, line_id, line


def lines_to_finish(scene: Scene) -> Iterator[LooseEnd]:
    """Lines without a reason, or without a form where the Wmo pays (W13)."""
    for goal_id, step_id, line_id, line in lines(scene):
        at = ("wmo", line_id)
        values = {"measure": named(line.what, scene.person(line.provider))}
        if not line.reason.strip() and not leaves_out(scene.round, "measures"):
            path = scene.step_at(goal_id, step_id, *at, "reason")
            yield scene.end(LooseEndKind.WMO_WITHOUT_REASON, path, step_id, line_id, **values)
        if line.leveringsvorm is None and not line.other_law.strip() and not leaves_out(scene.round, "form"):
            path = scene.step_at(goal_id, step_id, *at, "leveringsvorm")
            yield scene.end(LooseEndKind.WMO_WITHOUT_FORM, path, step_id, line_id, **values)


def goals_to_explain(scene: Scene) -> Iterator[LooseEnd]:
    """Goals with a line, no intended result, or a circle that nobody thought of or spoke about (W12, W13)."""
    circles = circle_entries(scene.round, scene.dossier.people)
    ideas = thought_of(scene.round, scene.dossier.people)
    for goal_id in dict.fromkeys(goal_id for goal_id, _, _, _ in lines(scene)):
        goal, values = scene.goals[goal_id], {"goal": scene.goal(goal_id)}
        if not goal.intended_results and not leaves_out(scene.round, "intended_results"):
            path = scene.at("goals", goal_id, "intended_results")
            yield scene.end(LooseEndKind.WMO_WITHOUT_RESULT, path, goal_id, **values)
        for laag, kind in _layers_to_ask(scene).items():
            talk = goal.layers.get(laag)
            filled = circles[goal_id][laag] or laag in ideas.get(goal_id, ())
            if not filled and (talk is None or is_blank(talk)):
                path = scene.at("goals", goal_id, "layers", laag, "reason")
                yield scene.end(kind, path, goal_id, **values)


def _layers_to_ask(scene: Scene) -> dict[Laag, LooseEndKind]:
    """The circles to ask about: none when the client leaves them out, not that of people who are left."""
    if leaves_out(scene.round, "direction_of_solution"):
        return {}
    left = Laag.SOCIAAL_NETWERK if leaves_network(scene.round) else None
    return {laag: kind for laag, kind in EMPTY_LAYER.items() if laag is not left}


def no_agreement(scene: Scene) -> Iterator[LooseEnd]:
    """A request that was begun, with lines in it, and no word yet on whether the client agrees (W20)."""
    request = scene.round.aanvraag
    said = request.agreement is not None or request.dissent_client.strip()
    if not said and not is_blank(request) and any(lines(scene)):
        yield scene.end(LooseEndKind.NO_AGREEMENT, scene.at("aanvraag", "agreement"))


CHECKS = (lines_to_finish, goals_to_explain, no_agreement)
