"""What came in during a visit: all that was said, nothing of the visit itself and nothing of the worker's
own."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.workspace.visit_changes import changes_during, is_said, said_in
from tests.domain.dossiers import ROUND

BEFORE = with_value(Dossier(id="d1", name="Bram"), (*ROUND, "meeting", "story"), "Ik woon alleen.")
STORY = (*ROUND, "meeting", "story")
NOTES = ("private", "notes")
STEP = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t1")
WISH = (*ROUND, "wishes", "leisure__1", "text")


def after(*writes):
    now = BEFORE
    for path, value in writes:
        now = with_value(now, path, value)
    return now


def came_in(now):
    return said_in(changes_during(BEFORE, now), now)


def test_what_was_said_before_does_not_come_in_again():
    assert came_in(after((WISH, "Weer vissen"))) == {WISH: "Weer vissen"}


def test_a_text_that_was_changed_comes_in_as_it_is_now():
    assert came_in(after((STORY, "Ik woon samen."))) == {STORY: "Ik woon samen."}


def test_what_was_taken_away_does_not_come_in():
    assert came_in(after((STORY, ""))) == {}


def test_the_visit_itself_half_typed_words_and_the_workers_own_do_not_come_in():
    now = after(
        ((*ROUND, "visits", "b1"), Visit(about="geheim")),
        (("half_said", "network", "lines", "who", "t1"), "An"),
        (NOTES, "eigen notitie"),
    )
    assert changes_during(BEFORE, now) == []


def test_only_what_a_moment_asks_for_was_said():
    now = after((WISH, "Weer vissen"), (("people", "p1", "remark"), "drinkt"))
    assert {change.path[0] for change in changes_during(BEFORE, now)} == {"rounds", "people"}
    assert came_in(now) == {WISH: "Weer vissen"}


def test_the_place_of_a_wish_among_the_others_is_no_sentence_that_was_said():
    now = after(((*WISH[:-1], "rank"), "1"))
    assert came_in(now) == {}
    assert [change.path for change in changes_during(BEFORE, now)] != []


def test_of_who_and_what_was_chosen_it_is_told_who_and_what_that_is():
    sheet, helper = (*ROUND, "option_sheets", "s1"), (*STEP, "others", "o1", "person")
    now = after(
        ((*sheet, "options", "o1", "text"), "Met Ton vissen"),
        ((*sheet, "best"), "o1"),
        ((*sheet, "second_best"), "o9"),
        (("people", "p1", "name"), "Ton"),
        (helper, "p1"),
    )
    said = came_in(now)
    assert (said[(*sheet, "best")], said[helper]) == ("Met Ton vissen", "Ton")
    assert (*sheet, "second_best") not in said


def test_words_in_a_cell_of_a_sheet_are_said_at_the_table():
    cell = (*ROUND, "sheets", "personal_profile", "cells", "housing", "now")
    assert is_said(after((cell, "Een fijn huis")), cell)
