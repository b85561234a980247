"""The option cards: fifteen ways of working, six finding places, and shapes of help."""

from supportcycle.content.library import methods, option_cards, search_words
from supportcycle.domain.guide.method import findable
from supportcycle.domain.guide.option_cards import findable_card
from supportcycle.domain.guide.search import found
from tests.domain.guide.questions import QUESTIONS
from tests.running.walking import for_each


def test_the_cards_are_fifteen_kinds_of_help_six_places_and_five_shapes():
    groups = [card.group for card in option_cards().values()]
    assert {group: groups.count(group) for group in groups} == {"help": 15, "places": 6, "shapes": 5}


@for_each("card", option_cards().values(), ids=lambda card: card.id)
def test_every_card_says_what_it_is_gives_words_for_the_sheet_and_names_its_source(card):
    assert all((card.name, card.what, card.option, card.asks, card.fits, card.everyday, card.source))
    assert len(card.what) <= 160


def test_no_card_has_the_id_of_a_method():
    assert not set(option_cards()) & set(methods())


@for_each("question", QUESTIONS)
def test_cards_among_the_methods_do_not_push_away_what_a_reader_would_expect(question):
    things = [*map(findable, methods().values()), *map(findable_card, option_cards().values())]
    found_methods = [
        result.id for result in found(things, question, search_words()) if result.id in methods()
    ]
    assert set(found_methods[:3]) & QUESTIONS[question]
