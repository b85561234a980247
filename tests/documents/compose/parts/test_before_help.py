"""What was said before the help came, told as past: the client's words stay, and so does what was read."""

from supportcycle.documents.compose.parts.before_help import help_came, told_as_before
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.domain.update import with_value
from tests.domain.dossiers import practice


def test_only_what_leads_in_changes_and_what_was_read_together_stays_read():
    ria = practice("ria")
    now, past = part_text(ria, "r2", "problems"), told_as_before(ria, "r2", "problems")
    then = now.text.replace("Hoe het nu gaat:", "Hoe het toen ging:").replace(
        "Aanleiding:", "Aanleiding toen:"
    )
    assert past.text == then
    assert past.text != now.text
    assert past.approved
    assert now.approved


def test_what_did_not_work_is_past_with_each_help_that_was_asked():
    words = told_as_before(practice("ria"), "r2", "measures").text
    assert words.count("Wat toen niet lukte: ") == 2
    assert "Wat nu niet lukt" not in words


def test_words_that_were_typed_stand_as_typed():
    dossier = with_value(
        practice("ria"), ("rounds", "r2", "aanvraag", "parts", "problems", "text"), "Het is te veel."
    )
    assert told_as_before(dossier, "r2", "problems") == part_text(dossier, "r2", "problems")


def test_a_part_that_tells_of_no_day_is_the_same():
    assert told_as_before(practice("ria"), "r2", "own") == part_text(practice("ria"), "r2", "own")


def test_help_came_once_the_municipality_granted_some():
    assert help_came(practice("ria").rounds["r2"])
    assert not help_came(practice("bram-plan").rounds["r1"])
