"""Reasons that lean on who stopped, or on what is no longer chosen, in every text that argues for help."""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest

from supportcycle.domain.loose_ends import LooseEnd, all_loose_ends
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends.stale_reasons import TELLS_OF_THEN
from supportcycle.domain.loose_ends.stopped_people import relation_word
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.typed_texts import typed_fields
from supportcycle.domain.update import with_value
from tests.domain.dossiers import LIMITS, ROUND, STEP, TODAY, dossier_with, practice
from tests.domain.raised import GOAL, REQUEST, SHEET, VERSION
from tests.running.walking import for_each

PLACES: dict[str, tuple[str, ...]] = {
    "Goal": GOAL,
    "HelpWanted": (*GOAL, "help_wanted", "h1"),
    "LayerTalk": (*GOAL, "layers", Laag.SOCIAAL_NETWERK),
    "OptionSheet": SHEET,
    "Option": (*SHEET, "options", "o1"),
    "Plan": (*VERSION, "plans", "g1"),
    "Step": STEP,
    "Helper": (*STEP, "others", "o1"),
    "Professional": (*STEP, "professionals", "o1"),
    "Voorziening": (*STEP, "wmo", "w1"),
    "Grounds": (*STEP, "wmo", "w1", "grounds"),
    "FirstStep": (*STEP, "first"),
    "Say": (*STEP, "say"),
    "Welcome": (*STEP, "welcome"),
    "ExistingHelp": (*ROUND, "existing_help", "p2"),
    "Aanvraag": REQUEST,
    "RequestPart": (*REQUEST, "parts", "problems"),
    "BudgetPlan": (*REQUEST, "budget"),
}
"""A place for each model of a round that argues for help."""
BARE = {
    "goals": {"g1": {"own_words": "Vaker naar buiten"}},
    "option_sheets": {"s1": {"goal": "g1", "part": "Weg", "options": {"o1": {"text": "Lopen"}}}},
    "versions": {"v1": {"plans": {"g1": {"steps": {"g1_t1": {"text": "Lopen"}}}}}},
}
PEOPLE = {
    "p1": {"name": "Kees van Dam", "relation": "een trouwe vriend van vroeger"},
    "p2": {"name": "Ans", "relation": "buurvrouw"},
}
HELPED_ONCE = (
    ("rounds", "r0", "versions", "v1", "plans"),
    {"g1": {"steps": {"g1_t1": {"text": "Fietsen", "others": {"o1": {"person": "p1"}}}}}},
)
OVER = (("people", "p1", "gone"), "over")


def models_of(model: type[Model]) -> Iterator[type[Model]]:
    """A model and all that can be kept within it."""
    yield model
    for annotation in get_type_hints(model).values():
        for inside in _inside(annotation):
            yield from models_of(inside)


def _inside(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from _inside(part)


MODELS = {model.__name__: model for model in models_of(Round) if typed_fields(model)}
FIELDS = [(*at, field) for name, at in PLACES.items() for field in sorted(typed_fields(MODELS[name]))]


def full(*writes: tuple[tuple[str, ...], Any]) -> Dossier:
    raw = {"id": "test", "name": "Iemand", "rounds": {"r1": BARE}, "people": PEOPLE}
    dossier = Dossier.model_validate(raw)
    for path, value in (HELPED_ONCE, *writes):
        dossier = with_value(dossier, path, value)
    return dossier


def stale(dossier: Dossier, kind: Kind = Kind.REASON_WITH_WHO_STOPPED) -> list[LooseEnd]:
    return [end for end in all_loose_ends(dossier, TODAY, LIMITS) if end.kind is kind]


def test_every_text_of_a_round_argues_or_tells_of_then() -> None:
    assert set(MODELS) == set(PLACES) | (TELLS_OF_THEN & set(MODELS))
    assert not set(PLACES) & TELLS_OF_THEN


@for_each("path", FIELDS, ids=lambda path: ".".join(path[2:]))
@for_each("words", ["Dit kan. Kees komt elke week.", "Met mijn vriend lukt het."])
def test_in_every_text_that_argues_somebody_who_stopped_is_asked_about(
    path: tuple[str, ...], words: str
) -> None:
    (end,) = stale(full(OVER, (path, words)))
    assert end.path == path
    assert end.values["person"] == "Kees van Dam"
    assert end.values["said"] in words.split(". ", 1)[-1]
    assert not stale(full((path, words)))


@pytest.mark.parametrize(
    "words", ["Ik wil een vriend.", "Een goede vriend zou fijn zijn.", "Vriendelijk zijn"]
)
def test_somebody_not_yet_known_has_not_stopped(words: str) -> None:
    assert not stale(full(OVER, ((*GOAL, "own_words"), words)))


def test_a_relation_that_somebody_else_has_too_says_not_who_it_is() -> None:
    other = (("people", "p2", "relation"), "vriend")
    assert not stale(full(OVER, other, ((*GOAL, "own_share"), "Met mijn vriend lukt het.")))


@pytest.mark.parametrize(
    ("relation", "word"),
    [
        ("goede vriend", "vriend"),
        ("teamgenote van volleybal", "teamgenote"),
        ("", ""),
        ("mijn oudste zus", "zus"),
    ],
)
def test_who_somebody_is_stands_in_one_word_of_the_relation(relation: str, word: str) -> None:
    assert relation_word(relation, LIMITS.name_words) == word


def helped(person: str, **fields: Any) -> dict[str, Any]:
    return {"g1": {"steps": {"g1_t1": {"text": "Lopen", "others": {"o1": {"person": person, **fields}}}}}}


REASON = ((*GOAL, "own_share"), "Met Kees lukt het.")
STOPPED: dict[str, tuple[tuple[tuple[str, ...], Any], ...]] = {
    "contact is over": (OVER,),
    "died": ((("people", "p1", "gone"), "died"),),
    "from the past": ((("people", "p1", "gone"), "lost"),),
    "said no": (((*VERSION, "plans"), helped("p1", asked="no")),),
    "not in the new version": (
        ((*ROUND, "versions"), {"v1": {"plans": helped("p1", asked="yes")}, "v2": {"plans": helped("p2")}}),
    ),
    "could not go on": (
        ((*VERSION, "plans"), helped("p1", asked="no")),
        ((*ROUND, "evaluations", "v1", "helpers", "g1_t1__o1", "feasible"), "no"),
    ),
}


@pytest.mark.parametrize("how", STOPPED)
def test_whoever_does_not_help_any_more_carries_no_reason(how: str) -> None:
    assert [end.values["said"] for end in stale(full(*STOPPED[how], REASON))] == [REASON[1]]


NEVER_HELPED: dict[str, tuple[tuple[tuple[str, ...], Any], ...]] = {
    "who died": ((("people", "p3"), {"name": "Riet", "relation": "moeder", "gone": "died"}),),
    "from the past": ((("people", "p3"), {"name": "Riet", "relation": "moeder", "gone": "lost"}),),
    "contact is over": (
        (("people", "p3"), {"name": "Riet", "relation": "moeder"}),
        (("people", "p3", "gone"), "over"),
    ),
}


@pytest.mark.parametrize("who", NEVER_HELPED)
@pytest.mark.parametrize("at", [(*GOAL, "own_words"), (*GOAL, "own_share"), (*REQUEST, "urgent")])
def test_who_never_helped_is_no_helper_who_stopped(who: str, at: tuple[str, ...]) -> None:
    assert not stale(full(*NEVER_HELPED[who], (at, "Ik mis mijn moeder. Meer contact met Riet")))


@pytest.mark.parametrize("how", ["contact is over", "said no", "not in the new version"])
def test_somebody_with_whom_it_is_not_safe_is_never_brought_up(how: str) -> None:
    assert stale(full(*STOPPED[how], REASON))
    assert not stale(full(*STOPPED[how], (("ties", "p1", "unsafe"), True), REASON))


@pytest.mark.parametrize("how", STOPPED)
def test_a_wish_that_names_somebody_is_no_reason(how: str) -> None:
    wish = ((*ROUND, "wishes", "work__1", "text"), "Ik mis mijn vriend Kees.")
    assert not stale(full(*STOPPED[how], wish))


def test_who_helps_again_is_not_asked_about() -> None:
    again = {"v1": {"plans": helped("p1", asked="yes")}, "v2": {"plans": helped("p1", asked="not_yet")}}
    assert not stale(full(((*ROUND, "versions"), again), REASON))


def test_the_review_of_bram_still_argues_with_the_friend_who_stopped() -> None:
    found = {end.path[2:] for end in stale(practice("bram-review"))}
    assert ("versions", "v2", "plans", "g1", "steps", "g1_t1", "wmo", "w1", "reason") in found
    assert not stale(practice("bram-plan"))


CHOICES = {
    "o1": {"text": "Elke dag lopen"},
    "o2": {"text": "Elke week zwemmen"},
    "o3": {"text": "Naar de kapper"},
}
CHOSEN = (SHEET, {"goal": "g1", "part": "Weg", "options": CHOICES, "best": "o1", "second_best": "o3"})
ABOUT_IT = [path for path in FIELDS if path[2] not in ("option_sheets", "existing_help")] + [(*SHEET, "why")]
"""Help that is there already was chosen from no list of options."""


@for_each("path", ABOUT_IT, ids=lambda path: ".".join(path[2:]))
def test_in_every_text_that_argues_an_option_no_longer_chosen_is_asked_about(path: tuple[str, ...]) -> None:
    (end,) = stale(full(CHOSEN, (path, "Elke week  zwemmen is goed voor mij.")), Kind.REASON_WITH_OLD_CHOICE)
    assert end.path == path
    assert end.values == {"option": "Elke dag lopen", "said": "Elke week zwemmen"}


@pytest.mark.parametrize(
    "words",
    [
        "Liever elke dag lopen dan elke week zwemmen.",
        "Naar de kapper kan ook.",
        "Zwemmen",
        "Elke dag lopen helpt.",
    ],
)
def test_a_text_that_weighs_both_or_names_what_is_kept_still_holds(words: str) -> None:
    assert not stale(full(CHOSEN, ((*SHEET, "why"), words)), Kind.REASON_WITH_OLD_CHOICE)


def test_as_long_as_nothing_is_chosen_nothing_is_old() -> None:
    open_choice = (SHEET, {"goal": "g1", "options": CHOICES})
    assert not stale(full(open_choice, ((*SHEET, "why"), "Elke week zwemmen")), Kind.REASON_WITH_OLD_CHOICE)


def test_an_empty_dossier_has_no_reason_to_doubt() -> None:
    assert not stale(dossier_with())
