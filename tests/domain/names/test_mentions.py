"""Names in running text are found as words, and never in what is private or in the register itself."""

from hypothesis import given, settings

from supportcycle.content.rules import name_words
from supportcycle.domain.names.mentions import mentions, texts_of
from supportcycle.domain.update import with_value
from tests.domain.network.building import with_talk
from tests.domain.random_dossiers import dossiers

STORY = ("rounds", "r1", "meeting", "story")


def told(words):
    return texts_of(with_value(with_talk(people={"p1": {"name": "Ans"}}), STORY, words))


def test_a_name_is_found_as_a_word_of_its_own():
    assert mentions(told("Met ans naar de markt."), "Ans", name_words()) == [STORY]
    assert mentions(told("De kansen zijn goed."), "Ans", name_words()) == []
    assert mentions(told("Een pan soep"), "", name_words()) == []


def test_a_name_with_signs_of_its_own_is_taken_as_it_stands():
    assert mentions(told("Bel A. (buur) even"), "A. (buur)", name_words()) == [STORY]


def test_the_register_kept_maps_and_private_notes_are_not_searched():
    dossier = with_value(with_talk(people={"p1": {"name": "Ans"}}), ("private", "notes"), "Ans was moe")
    assert mentions(texts_of(dossier), "Ans", name_words()) == []


@settings(max_examples=20)
@given(dossiers())
def test_any_dossier_can_be_searched(dossier):
    assert all(isinstance(text, str) for text in texts_of(dossier).values())
