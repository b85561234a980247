"""What is asked stands on top of both papers, complete, with lines to write on for what was not said."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Heading, Labelled
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY, titles
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram, empty

STEP = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1")
LINE = (*STEP, "wmo", "w1")
FACTS = ("amount", "duration", "provider", "form", "since")
LABELS = [text(f"asked_help.{key}") for key in FACTS]
each_paper = pytest.mark.parametrize("name", ["wmo-aanvraag", "persoonlijk-plan"])


def asked(name, dossier):
    """The blocks under the title of what is asked."""
    blocks = composed(name, dossier, TODAY).blocks
    at = blocks.index(Heading(text("asked_help.title")))
    end = next(n for n in range(at + 1, len(blocks)) if getattr(blocks[n], "level", 0) == 1)
    return blocks[at + 1 : end]


def facts(name, dossier):
    """Label and value of each fact, in order."""
    return [(block.label, block.value) for block in asked(name, dossier) if isinstance(block, Labelled)]


@each_paper
def test_it_is_the_first_chapter_and_names_each_help_with_the_same_facts(name):
    assert titles(composed(name, bram(), TODAY))[0] == text("asked_help.title")
    named = [block.text for block in asked(name, bram()) if isinstance(block, Heading)]
    assert named == ["Hulp bij het huishouden", "Ambulante begeleiding", text("asked_help.why_now")]
    assert [label for label, _ in facts(name, bram())] == LABELS * 2


@each_paper
def test_what_was_said_stands_there_and_what_was_not_is_a_line_to_write_on(name):
    said = with_value(bram(), (*LINE, "amount"), "3 uur per week")
    said = with_value(said, (*LINE, "problem_since"), "sinds mijn verhuizing")
    values = dict(facts(name, said)[: len(FACTS)])
    assert list(values.values()) == [
        "3 uur per week", "", "Thuiszorg", text("asked_help.form_by_pen"), "sinds mijn verhuizing",
    ]  # fmt: skip
    assert text("shared.nothing") not in values.values()


@each_paper
def test_why_it_is_asked_now_stands_there_in_the_words_of_the_client(name):
    assert "Een goede vriend maakt zich zorgen." in asked(name, bram())[-1].text
    silent = with_value(bram(), ("rounds", "r1", "meeting", "reason"), "")
    assert asked(name, silent)[-1] == Labelled(text("asked_help.why_now"), "", beside=True)


@each_paper
def test_as_long_as_nobody_said_how_much_the_paper_tells_how_often_that_help_comes(name):
    assert dict(facts(name, practice("bram-plan")))
    assert facts(name, practice("bram-plan"))[0] == (LABELS[0], "elke week")


@each_paper
def test_with_nothing_asked_it_is_a_form_to_fill_in_by_pen(name):
    values = dict(facts(name, empty()))
    assert set(values) == {text("asked_help.what"), *LABELS, text("asked_help.why_now")}
    assert set(values.values()) == {"", text("asked_help.form_by_pen")}


@each_paper
@pytest.mark.parametrize(
    ("part", "label"), [("measures", "Hoeveel en hoe vaak"), ("form", "In natura of pgb:")]
)
def test_what_the_client_wants_left_out_is_not_asked_on_top_either(name, part, label):
    silent = with_value(bram(), ("rounds", "r1", "aanvraag", "parts", part), {"approval": "do_not_write"})
    assert label in rendered_text(composed(name, bram(), TODAY))
    assert label not in rendered_text(composed(name, silent, TODAY))


def test_what_there_is_for_everybody_and_was_looked_at_is_named_in_its_circle_with_why_not():
    option = {"text": "de klusdienst", "layer": "algemene_voorziening", "disadvantages": "Die komt één keer."}
    looked = with_value(bram(), ("rounds", "r1", "option_sheets", "s1", "options", "o9"), option)
    words = rendered_text(composed("wmo-aanvraag", looked, TODAY))
    circle = words[words.index("Algemene voorzieningen") : words.index("Maatwerkvoorzieningen")]
    assert "Ook bekeken: “de klusdienst” Waarom deze niet: “Die komt één keer.”" in circle
    assert "“de klusdienst” Waarom" in rendered_text(composed("persoonlijk-plan", looked, TODAY))


def test_goals_are_numbered_with_when_they_succeed_under_them():
    blocks = composed("wmo-aanvraag", bram(), TODAY).blocks
    at = blocks.index(Heading("Doel 1: “Mijn huishouden op orde: schoon, en alles een vaste plek”", 2))
    assert any("Gelukt als:" in item for item in blocks[at + 1].items)


def test_an_organisation_of_which_nobody_is_known_is_called_that():
    known = rendered_text(composed("wmo-aanvraag", bram(), TODAY))
    assert "Ondersteuner: de consulent, de woningcorporatie" in known
    nobody = with_value(bram(), ("identity", "support_worker"), "")
    assert "Organisatie: de woningcorporatie" in rendered_text(composed("wmo-aanvraag", nobody, TODAY))


@pytest.mark.parametrize(
    ("name", "title"),
    [("wmo-aanvraag", "Gegevens van de cliënt"), ("persoonlijk-plan", "Mijn gegevens")],
)
def test_the_data_are_called_in_the_voice_of_the_paper(name, title):
    assert title in titles(composed(name, bram(), TODAY))
