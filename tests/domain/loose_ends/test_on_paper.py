"""In every text field that reaches a paper for the municipality, as the model has them, is found what needs a
question: a reason that no longer holds, a name of help, a number, words that were not read."""

from functools import cache
from itertools import chain

import pytest

from supportcycle.content.catalogue import filled, loose_end_texts
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.parts.reading import blocks_of, unread_parts
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.tree import strings
from supportcycle.domain.loose_ends import LooseEnd, all_loose_ends
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends.contact_data import MEANT_FOR_IT
from supportcycle.domain.loose_ends.product_words import ASKED_IN, MAY_NAME_HELP
from supportcycle.domain.loose_ends.stale_reasons import TELLS_OF_THEN
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at, with_value
from tests.domain.dossiers import LIMITS, ROUND, TODAY, practice
from tests.domain.raised import RAISED
from tests.dossiers.planted import Planting
from tests.running.walking import for_each

PAPERS = ("wmo-aanvraag", "persoonlijk-plan")
GONE = {"name": "Kees van Vliet", "gone": "lost"}
ONCE = ("rounds", "r0", "versions", "v1", "plans", "g1", "steps", "g1_t1", "others", "o1", "person")
"""Where it stands that this helper stood in a step once."""
NEW = (
    Kind.WORDED_AS_PRODUCT, Kind.GOAL_AS_PRODUCT, Kind.MEANS_AS_PRODUCT,
    Kind.REASON_WITH_WHO_STOPPED, Kind.REASON_WITH_OLD_CHOICE, Kind.CONTACT_DATA_IN_TEXT, Kind.ONLY_WISHES,
)  # fmt: skip


def planted(field: str = "", words: str = "") -> tuple[Planting, Dossier]:
    """A dossier full of text, with these words in every place of one field."""
    planting = Planting(lambda here, word: f"{word} {words}" if here == field else f"{word} gezegd")
    dossier = with_value(planting.planted(practice("bram-review")), ("people", "p99"), GONE)
    return planting, with_value(dossier, ONCE, "p99")


@cache
def on_paper() -> list[str]:
    """The fields whose words stand on a paper for the municipality, but for who the client and others are."""
    planting, dossier = planted()
    printed = chain.from_iterable(strings(composed(name, dossier, TODAY)) for name in PAPERS)
    found = planting.found_in("\n".join(printed))
    return sorted(
        each for each in found if each.split(".")[0] not in ("Identity", "NetworkMember", "Dossier")
    )


def fields_of(ends: list[LooseEnd], planting: Planting, dossier: Dossier) -> set[str]:
    """The fields in which these ends found something."""
    return set().union(*(planting.found_in(value_at(dossier, end.path)) for end in ends))


def found(field: str, words: str, *kinds: Kind) -> set[str]:
    planting, dossier = planted(field, words)
    ends = [end for end in all_loose_ends(dossier, TODAY, LIMITS) if end.kind in kinds]
    return fields_of(ends, planting, dossier)


def test_many_fields_reach_a_paper_and_all_are_known() -> None:
    assert len(on_paper()) > 30
    assert {"Voorziening.reason", "Goal.own_words", "Wish.application_words"} <= set(on_paper())


@pytest.mark.slow
@for_each("field", on_paper())
def test_a_reason_with_somebody_who_is_gone_is_found_in_every_field_that_argues(field: str) -> None:
    tells_of_then = field.split(".")[0] in TELLS_OF_THEN
    caught = found(field, "want Kees van Vliet helpt mij.", Kind.REASON_WITH_WHO_STOPPED)
    assert caught == (set() if tells_of_then else {field})


@pytest.mark.slow
@for_each("field", on_paper())
def test_a_name_of_help_is_found_in_every_field_in_which_something_is_wanted(field: str) -> None:
    asked = field.split(".")[0] in ASKED_IN and field not in MAY_NAME_HELP
    caught = found(field, "met dagbesteding", Kind.WORDED_AS_PRODUCT, Kind.GOAL_AS_PRODUCT)
    assert (field in caught) is asked


@pytest.mark.slow
@for_each("field", on_paper())
def test_a_number_of_somebody_is_found_in_every_field(field: str) -> None:
    caught = found(field, "bel 06-12345678", Kind.CONTACT_DATA_IN_TEXT)
    assert caught == (set() if field in MEANT_FOR_IT else {field})


def read(dossier: Dossier) -> Dossier:
    for part in blocks_of(dossier.rounds["r1"].aanvraag):
        at, words = (*ROUND, "aanvraag", "parts", part), part_text(dossier, "r1", part).text
        dossier = with_value(with_value(dossier, (*at, "approval"), "right"), (*at, "approved_text"), words)
    return dossier


@pytest.mark.slow
@for_each("field", on_paper())
def test_whatever_field_of_a_part_changes_the_part_is_unread_again(field: str) -> None:
    _, before = planted()
    planting, after = planted(field, "en toen werd het anders")
    parts = {part: part_text(after, "r1", part).text for part in blocks_of(after.rounds["r1"].aanvraag)}
    told = {part for part, words in parts.items() if field in planting.found_in(words)}
    done = read(before)
    assert unread_parts(done, "r1") == []
    kept = done.rounds["r1"].aanvraag.parts
    for part in parts:
        at = (*ROUND, "aanvraag", "parts", part)
        after = with_value(after, (*at, "approval"), "right")
        after = with_value(after, (*at, "approved_text"), kept[part].approved_text)
    assert told <= set(unread_parts(after, "r1"))


@pytest.mark.parametrize("kind", NEW)
def test_no_question_of_these_stands_on_a_paper(kind: Kind) -> None:
    dossier = RAISED[kind]
    questions = [filled(loose_end_texts()[kind]["question"], end.values) for end in ends_of(dossier, kind)]
    names = [name for name, offer in offers().items() if offer.audience is not Audience.BLANK]
    words = "\n".join(chain.from_iterable(strings(composed(name, dossier, TODAY)) for name in names))
    assert questions
    assert not any(question in words for question in questions)


def ends_of(dossier: Dossier, kind: Kind) -> list[LooseEnd]:
    return [end for end in all_loose_ends(dossier, TODAY, LIMITS) if end.kind is kind]
