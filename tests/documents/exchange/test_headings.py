"""The columns in which people and ties travel say the same on the way out and on the way in."""

from supportcycle.content.catalogue import choice_lists
from supportcycle.documents.exchange.headings import (
    BETWEEN,
    OF_EDGES,
    OF_NODES,
    edge_headings,
    node_headings,
    told,
    understood,
)
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.privacy.shared_fields import OF_A_PERSON, ON_A_MAP, WITH_A_TICK
from tests.running.walking import for_each


def test_each_column_is_a_field_that_may_stand_on_a_map():
    shared = {*OF_A_PERSON, *(name for names in WITH_A_TICK.values() for name in names)}
    assert {column.key for column in OF_NODES} <= shared & NetworkMember.model_fields.keys()
    assert {column.key for column in OF_EDGES} <= set(ON_A_MAP[Tie])


def test_no_two_columns_have_one_heading():
    for headings in (node_headings(), edge_headings()):
        assert len({words.casefold() for words in headings.values()}) == len(headings)


@for_each("column", [column for column in (*OF_NODES, *OF_EDGES) if column.choices])
def test_the_words_of_each_choice_lead_back_to_it(column):
    for value in choice_lists()[column.choices]:
        if column.choices == "yes_no":
            assert understood(column, told(column, value == "yes")) is (True if value == "yes" else None)
        elif column.many:
            assert understood(column, told(column, (value, value))) == (value, value)
        else:
            assert understood(column, told(column, value).upper()) == value


def test_no_word_of_a_choice_holds_what_stands_between_two():
    lists = [choice_lists()[column.choices] for column in (*OF_NODES, *OF_EDGES) if column.choices]
    assert [label for each in lists for label in each.values() if BETWEEN.strip() in label] == []


def test_words_that_are_no_choice_are_nothing_on_either_way():
    assert told(OF_EDGES[0], "unheard_of") == ""
    assert understood(OF_EDGES[0], "niet te vinden") is None


def test_what_only_own_words_say_is_left_out_without_them():
    assert "relation" not in node_headings(own_words=False)
    assert "relation" in node_headings()
