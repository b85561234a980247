"""The client may say something aloud wherever the client's own words stand, and nowhere else."""

from supportcycle.content.visits import visits
from supportcycle.domain.visits.guard import SHOWN
from supportcycle.domain.visits.said_aloud import SAID_ALOUD, may_be_said
from supportcycle.domain.visits.shown_fields import fields_of

HERE = ("rounds", "r1")
TYPED = ("text", "goal", "lines", "ideas", "faces")
ONLY_AT_THE_OFFICE = {"Wish.needs", "Wish.wants", "Wish.expects", "NetworkTalk.asides"}


def test_what_a_moment_asks_in_words_may_be_said():
    moments = {one.key: one for visit in visits().values() for one in visit.moments if one.kind in TYPED}
    fields = {field for one in moments.values() for field in fields_of(one)}
    assert fields - SAID_ALOUD == set()


def test_of_what_the_table_shows_only_words_may_be_said_and_of_the_rest_what_is_named_here():
    assert SAID_ALOUD - SHOWN == ONLY_AT_THE_OFFICE


def test_no_field_of_the_worker_no_choice_no_name_and_nothing_that_is_not_there_may_be_said():
    assert may_be_said((*HERE, "wishes", "housing__1", "text"))
    assert may_be_said((*HERE, "sheets", "personal_profile", "cells", "housing", "now"))
    others = (
        ("private", "notes"),
        ("people", "p1", "remark"),
        (*HERE, "goals", "g1", "application_words"),
        (*HERE, "wishes", "housing__1", "rank"),
        (*HERE, "sheets", "card_client", "cells", "seen", "now"),
        (*HERE, "nowhere"),
        ("social_map", "name"),
    )
    assert not any(map(may_be_said, others))
