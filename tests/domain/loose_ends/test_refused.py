"""Every no of the client is found, rests until the day the client named, and is asked about on that day."""

from datetime import date
from typing import Any

import pytest

from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends import loose_ends
from supportcycle.domain.loose_ends.refused import RefusalKind, day_has_come, is_put_aside, refused
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.options import Option
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, TODAY, dossier_with
from tests.domain.raised import GOAL

Write = tuple[Path, Any]
BASE: tuple[Write, ...] = (
    (("people", "p1"), {"name": "Ans"}),
    (GOAL, {"own_words": "Vaker op pad", "notice": "Ik ga"}),
)
SHEET = (*ROUND, "option_sheets", "s1")
SAID: dict[RefusalKind, Write] = {
    RefusalKind.PERSON: ((*GOAL, "rather_not"), ("p1",)),
    RefusalKind.REQUEST: ((*ROUND, "asks", "a1"), {"person": "p1", "known_by": "assumed"}),
    RefusalKind.CONTACT: (("ties", "p1", "radio"), "leave_as_is"),
    RefusalKind.NETWORK: ((*ROUND, "network", "wanted"), "rather_not"),
    RefusalKind.LIFE_AREA: ((*ROUND, "sheets", "personal_profile", "not_now"), ("work",)),
    RefusalKind.OPTION: (SHEET, {"options": {"o1": {"text": "Een club", "liking": ["not_nice"]}}}),
    RefusalKind.GOAL: ((*GOAL, "not_now"), True),
}
ASKS = {RefusalKind.GOAL: Kind.GOAL_TO_RETURN} | dict.fromkeys(
    (RefusalKind.PERSON, RefusalKind.REQUEST, RefusalKind.CONTACT), Kind.PERSON_TO_RETURN
)
RETURNS = {Kind.GOAL_TO_RETURN, Kind.PERSON_TO_RETURN, Kind.REFUSAL_TO_RETURN}
OF_SOMEBODY = [kind for kind, asks in ASKS.items() if asks is Kind.PERSON_TO_RETURN]


def said(kind: RefusalKind, *writes: Write) -> Dossier:
    return dossier_with(*BASE, SAID[kind], *writes)


def returning(dossier: Dossier, today: date = TODAY) -> set[Kind]:
    return {end.kind for end in loose_ends(dossier, today)} & RETURNS


@pytest.mark.parametrize("kind", RefusalKind)
def test_each_no_is_found_and_is_no_more_once_taken_back(kind: RefusalKind) -> None:
    assert [each.kind for each in refused(said(kind))] == [kind]
    assert refused(dossier_with(*BASE)) == []


@pytest.mark.parametrize("kind", RefusalKind)
def test_a_no_is_asked_about_on_its_day_and_never_before_or_without_one(kind: RefusalKind) -> None:
    [found] = refused(said(kind))
    assert returning(said(kind)) == set()
    for day, asked in (("22-11-2026", True), ("21-11-2026", True), ("23-11-2026", False), ("ooit", False)):
        dossier = with_value(said(kind), (*found.path, "return_on"), day)
        [now] = refused(dossier)
        assert day_has_come(now, TODAY) is asked
        assert returning(dossier) == ({ASKS.get(kind, Kind.REFUSAL_TO_RETURN)} if asked else set())


@pytest.mark.parametrize("kind", OF_SOMEBODY)
@pytest.mark.parametrize("why", [(("ties", "p1", "unsafe"), True), (("people", "p1", "gone"), "died")])
def test_who_is_not_safe_or_not_there_any_more_is_never_come_back_to(kind: RefusalKind, why: Write) -> None:
    [found] = refused(said(kind))
    dossier = with_value(with_value(said(kind), (*found.path, "return_on"), "21-11-2026"), *why)
    assert refused(dossier) == []
    assert returning(dossier) == set()


def test_another_day_is_another_question() -> None:
    [found] = refused(said(RefusalKind.NETWORK))
    keys = set()
    for day in ("20-11-2026", "21-11-2026"):
        dossier = with_value(said(RefusalKind.NETWORK), (*found.path, "return_on"), day)
        keys |= {end.key for end in loose_ends(dossier, TODAY) if end.kind in RETURNS}
    assert len(keys) == 2


@pytest.mark.parametrize(
    ("liking", "aside"),
    [((), False), (("nice",), False), (("not_nice",), True), (("nice", "not_nice"), False)],
)
def test_an_idea_that_is_nothing_is_put_aside_unless_it_is_nice_too(
    liking: tuple[str, ...], aside: bool
) -> None:
    assert is_put_aside(Option.model_validate({"text": "Een club", "liking": liking})) is aside
