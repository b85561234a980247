"""Routes: other methods as an order of pages that are there already. Nothing is typed for a route itself."""

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.update import with_value


class RouteStep(Model):
    """A step of a method: what it is called, what happens, and on which page and subject."""

    key: Id
    part: Text = ""
    label: Text
    what: Text
    page: Id
    subject: Id | None = None


class Route(Model):
    """A method as an order of pages; `freedom` says how loosely it may be followed."""

    key: Id
    title: Text
    purpose: Text
    freedom: Text
    source: Text
    steps: tuple[RouteStep, ...]


def ticked(dossier: Dossier, route: Route) -> frozenset[str]:
    """The steps of this route that somebody ticked in this round."""
    _, round = current_round(dossier)
    return frozenset(round.together.routes.get(route.key, ())) & {step.key for step in route.steps}


def with_tick(dossier: Dossier, route: Route, step: str, *, on: bool) -> Dossier:
    """The dossier with this step ticked or not, the ticks in the order of the route."""
    round_id, _ = current_round(dossier)
    now = ticked(dossier, route) | {step} if on else ticked(dossier, route) - {step}
    kept = tuple(each.key for each in route.steps if each.key in now)
    return with_value(dossier, ("rounds", round_id, "together", "routes", route.key), kept)
