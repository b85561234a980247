"""The guide: all forty-four are there, each with its facets, and everyday words find the right one."""

import pytest

from supportcycle.content.library import facet_labels, methods, search_words, situations
from supportcycle.domain.guide.method import FACETS, asks_whether_it_exists, findable, matching, values_of
from supportcycle.domain.guide.search import found
from tests.domain.guide.questions import QUESTIONS
from tests.running.walking import for_each

SIZES = {"mapping": 10, "carers": 6, "loneliness": 7, "neighbourhood": 6, "own_strength": 4, "together": 5}


def first_three(question: str) -> list[str]:
    things = [findable(method) for method in methods().values()]
    return [result.id for result in found(things, question, search_words())][:3]


def test_the_guide_has_its_forty_four_methods_in_seven_themes():
    themes = [method.theme for method in methods().values()]
    assert {theme: themes.count(theme) for theme in facet_labels()["theme"]} == SIZES | {"online": 6}
    assert [method.kind for method in methods().values()].count("mapping") == 8


@for_each("id", methods())
def test_every_method_can_be_chosen_by_every_facet(id):
    method = methods()[id]
    assert all(values_of(method, facet) for facet in FACETS)
    assert all((method.aim, method.steps, method.suits, method.source, method.everyday))


@for_each("id", methods())
def test_what_strengthens_has_words_for_the_client_and_what_maps_says_where_it_is_done(id):
    method = methods()[id]
    assert bool(method.option) is (method.kind == "strengthening")
    assert bool(method.here) or method.kind == "strengthening"
    assert bool(method.page) <= bool(method.here)


def test_there_are_at_least_thirty_questions():
    assert len(QUESTIONS) >= 30


@for_each("question", QUESTIONS)
def test_an_everyday_question_finds_what_a_reader_would_expect(question):
    assert set(first_three(question)) & QUESTIONS[question]


def test_capitals_and_accents_make_no_difference():
    assert first_three("EENZAAM!") == first_three("éénzaam") == first_three("eenzaam")


@pytest.mark.parametrize("question", ["", "  ", "de het een", "?!", "qqqq"])
def test_a_question_without_words_finds_nothing(question):
    assert first_three(question) == []


def test_one_choice_within_a_facet_is_enough_and_all_facets_count():
    rows = list(methods().values())
    online = matching(rows, {"theme": ["online"]})
    both = matching(rows, {"theme": ["online", "carers"]})
    assert len(online) == 6
    assert len(both) == 12
    assert {m.id for m in matching(both, {"for_whom": ["older_people"]})} == {"50plusnet"}
    assert matching(rows, {"theme": []}) == rows


def test_a_way_of_working_needs_nobody_else_and_a_course_does():
    assert not asks_whether_it_exists(methods()["msna"])
    assert asks_whether_it_exists(methods()["vrienden-maken"])


def test_advice_names_methods_that_exist_and_says_why():
    for situation in situations().values():
        assert situation.first
        assert len(situation.methods) >= 3
        assert all(advice.id in methods() and advice.why for advice in situation.methods)


def test_a_network_course_is_not_the_first_answer_to_missing_one_person():
    assert situations()["emotional_loneliness"].careful
    assert "natuurlijk-een-netwerkcoach" not in {a.id for a in situations()["emotional_loneliness"].methods}
