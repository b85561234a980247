"""No paper made without medical data tells any, wherever in the dossier it was typed."""

from collections.abc import Iterator

import pytest

from supportcycle.documents.compose.registry import composed, composed_card, documents
from supportcycle.documents.rendering import rendered
from supportcycle.domain.model.base import Model, Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.health_fields import NOTHING_OF, STAYS, UNDECIDED
from supportcycle.domain.references import references
from supportcycle.domain.update import value_at, with_value
from tests.documents.composing import NOON, TODAY
from tests.documents.full_of import everything_filled_in, places_for_text

WISH = "housing__1"
"""The wish that the client calls medical; the first goal came from it."""
EVERYTHING = ("p1", "p2", "p3", "p4", "p5", "p6", "p7")
HAND_WRITTEN = "RequestPart"
"""What was changed by hand and read together is kept as it is."""


def around(dossier: Dossier, path: Path) -> Iterator[tuple[str, Model]]:
    """Every model a place is in, with the name of the field that leads on, and the keys on the way."""
    for length in range(1, len(path)):
        node = value_at(dossier, path[:length]) if length else dossier
        if isinstance(node, Model):
            yield path[length], node


def is_medical(dossier: Dossier, path: Path) -> bool:
    models = list(around(dossier, path))
    kinds = [type(node).__name__ for _, node in models]
    if HAND_WRITTEN in kinds:
        return False
    if path[:1] != ("rounds",):
        return any(is_listed(step, node) for step, node in models)
    from_it = {WISH, "g1", "s1", *(id for id in steps(dossier))}
    keys = any(part in from_it or part.partition("__")[0] in steps(dossier) for part in path)
    rows = "health" in path or "physical_wellbeing" in path
    told = path[2:3] == ("meeting",) and path[-1] in UNDECIDED
    linked = path[2:3] == ("links",)
    return (
        keys
        or rows
        or told
        or linked
        or any(is_listed(step, node) or points_to(node, from_it) for step, node in models[1:])
    )


def is_listed(step: str, node: Model) -> bool:
    name = type(node).__name__
    return name in NOTHING_OF or step in STAYS.get(name, ())


def points_to(node: Model, ids: set[str]) -> bool:
    kinds = ("wish", "goal", "option_sheet", "step")
    found = (found for kind in kinds for found in references(node, kind))
    return any(len(path) == 1 and id in ids for path, id in found)


def steps(dossier: Dossier) -> list[str]:
    return [id for version in dossier.rounds["r1"].versions.values() for id in version.plans["g1"].steps]


def ill() -> Dossier:
    """Something in every field; about health in the rows for it, and one wish that was marked."""
    dossier = everything_filled_in()
    for sheet, row, column in (("personal_profile", "health", "now"),
                               ("quality_of_life", "physical_wellbeing", "barriers")):  # fmt: skip
        dossier = with_value(dossier, ("rounds", "r1", "sheets", sheet, "cells", row), {column: "iets"})
    dossier = with_value(dossier, ("rounds", "r1", "wishes", "health__1"), {"text": "iets", "rank": "1"})
    dossier = with_value(
        dossier, ("rounds", "r1", "marks", "health__1"), {"text": "iets", "kind": "strength"}
    )
    return with_value(dossier, ("rounds", "r1", "aanvraag", "medical"), (WISH,))


def marked() -> tuple[Dossier, dict[str, Path]]:
    """The dossier with a word of its own in every place that is medical, and where each stands."""
    dossier = ill()
    words = {}
    for number, path in enumerate(path for path in places_for_text(dossier) if is_medical(dossier, path)):
        words[f"Quetzal{number:04}x"] = path
    for word, path in words.items():
        dossier = with_value(dossier, path, word)
    return dossier, words


DOSSIER, WORDS = marked()
QUIET = ShareSlip(with_medical=False, named=EVERYTHING)
LOUD = ShareSlip(with_medical=True, named=EVERYTHING)


def told(name: str, slip: ShareSlip) -> set[Path]:
    text = rendered(composed(name, DOSSIER, TODAY, slip), "json", created=NOON).decode()
    return {path for word, path in WORDS.items() if word in text}


FOR_THE_WORKER_ALONE = {"agenda-bezoek"}
"""It says what to cover, so it holds the words. It leaves the worker as little as the dossier does."""


@pytest.mark.slow
def test_without_medical_data_no_paper_tells_of_health() -> None:
    found = {name: told(name, QUIET) for name in {*documents()} - FOR_THE_WORKER_ALONE}
    assert {name: places for name, places in found.items() if places} == {}


def test_with_medical_data_the_papers_tell_of_it() -> None:
    """Else the search could find nothing."""
    found = set().union(*(told(name, LOUD) for name in documents()))
    assert len(found) > 60
    assert {path[2] for path in found} >= {"meeting", "goals", "wishes", "sheets", "evaluations", "together"}


@pytest.mark.parametrize("person", [id for id in EVERYTHING if id in DOSSIER.people])
def test_without_medical_data_no_card_tells_of_health(person: str) -> None:
    text = rendered(composed_card(person, DOSSIER, TODAY, QUIET), "json", created=NOON).decode()
    assert not [path for word, path in WORDS.items() if word in text]
