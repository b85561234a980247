"""What stands elsewhere on the same paper is not said again in a chapter."""

from supportcycle.documents.compose.registry import composed
from supportcycle.documents.compose.said_once import SaidElsewhere, chapters_said_once, own_words, said_once
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Bullets, Heading, Paragraph
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram
from tests.running.walking import for_each

SAID, OTHER = Paragraph("Het lukt niet meer.", "own_words"), Bullets(("Wonen: “rommel”",))
STEPS = ("Kliko: ik zet hem buiten", "Was: ik doe het zelf")
WHERE = "Dat staat onder Wie doet wat."
BELOW = SaidElsewhere(points=STEPS, where=WHERE)
REASON = ("rounds", "r1", "meeting", "reason")


def test_words_that_stand_above_go_with_the_title_over_them():
    above = SaidElsewhere(own_words((Heading("Waarom nu", 2), SAID)))
    assert said_once((Heading("Aanleiding", 2), SAID, OTHER), above) == (OTHER,)


def test_a_chapter_never_becomes_empty():
    assert said_once((Heading("Aanleiding", 2), SAID), SaidElsewhere(own_words((SAID,)))) == (
        Heading("Aanleiding", 2),
        SAID,
    )


def test_points_of_the_table_make_way_for_one_line_that_says_where_they_stand():
    blocks = (Bullets(("“Ik wil het zelf.”", *STEPS, "En later nog iets")),)
    assert said_once(blocks, BELOW) == (Bullets(("“Ik wil het zelf.”", WHERE, "En later nog iets")),)


def test_a_list_that_stands_in_the_table_whole_is_one_line_under_its_title():
    title = Heading("Dit doe ik zelf in het plan", 2)
    assert said_once((OTHER, title, Bullets(STEPS)), BELOW) == (OTHER, title, Paragraph(WHERE))


def test_one_point_is_told_where_it_is():
    blocks = (Bullets(STEPS[:1]),)
    assert said_once(blocks, BELOW) == blocks


def test_a_list_that_a_chapter_before_told_goes_with_its_title_unless_nothing_else_stands_there():
    strengths = (Heading("Hier ben ik goed in", 2), OTHER)
    again = (Heading("Wat houvast geeft", 2), OTHER, Heading("Zo hangt het samen", 2), Bullets(STEPS))
    more = (Heading("En ook", 2), Bullets((*OTHER.items, "“nog iets”")))
    told = list(chapters_said_once((strengths, again, more, strengths), SaidElsewhere()))
    assert told == [strengths, again[2:], more, strengths]


@for_each("paper", ["wmo-aanvraag", "persoonlijk-plan"])
def test_why_it_is_asked_now_stands_on_a_paper_once(paper):
    dossier = with_value(bram(), REASON, "Mijn buurvrouw verhuist.")
    assert rendered_text(composed(paper, dossier, TODAY)).count("Mijn buurvrouw verhuist.") == 1


@for_each("paper", ["wmo-aanvraag", "persoonlijk-plan"])
def test_without_the_table_each_own_step_stands_in_its_chapter(paper):
    apart = ("rounds", "r1", "aanvraag", "parts", "who_does_what", "approval")
    with_table, without = (
        rendered_text(composed(paper, dossier, TODAY))
        for dossier in (bram(), with_value(bram(), apart, "do_not_write"))
    )
    assert "Kliko buiten: ik zet hem buiten" in without
    assert "ik zet hem buiten" in with_table
