"""What came in during a visit: all that was said, nothing of the visit itself and nothing of the worker's
own."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.workspace.visit_changes import came_in, is_said, said_at_the_table
from tests.domain.dossiers import ROUND

BEFORE = with_value(Dossier(id="d1", name="Bram"), (*ROUND, "meeting", "story"), "Ik woon alleen.")
STORY = (*ROUND, "meeting", "story")
NOTES = ("private", "notes")
WISH = (*ROUND, "wishes", "leisure__1", "text")


def after(*writes):
    now = BEFORE
    for path, value in writes:
        now = with_value(now, path, value)
    return now


def test_what_was_said_before_does_not_come_in_again():
    assert came_in(BEFORE, after((WISH, "Weer vissen"))) == {WISH: "Weer vissen"}


def test_a_text_that_was_changed_comes_in_as_it_is_now():
    assert came_in(BEFORE, after((STORY, "Ik woon samen."))) == {STORY: "Ik woon samen."}


def test_what_was_taken_away_does_not_come_in():
    assert came_in(BEFORE, after((STORY, ""))) == {}


def test_the_visit_itself_half_typed_words_and_the_workers_own_do_not_come_in():
    now = after(
        ((*ROUND, "visits", "b1"), Visit(about="geheim")),
        (("half_said", "network", "lines", "who", "t1"), "An"),
        (NOTES, "eigen notitie"),
    )
    assert came_in(BEFORE, now) == {}


def test_only_what_a_moment_asks_for_is_read_back():
    now = after((WISH, "Weer vissen"), (("people", "p1", "remark"), "drinkt"))
    assert set(came_in(BEFORE, now)) == {WISH, ("people", "p1", "remark")}
    assert said_at_the_table(BEFORE, now) == {WISH: "Weer vissen"}


def test_words_in_a_cell_of_a_sheet_are_said_at_the_table():
    cell = (*ROUND, "sheets", "personal_profile", "cells", "housing", "now")
    assert is_said(after((cell, "Een fijn huis")), cell)
