"""The persoonlijk plan: the letters of the law, the summary, and nothing ticked beforehand."""

import re
from itertools import pairwise

import pytest

from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.plan.persoonlijk_plan import READ_TOGETHER, persoonlijk_plan
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Labelled
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY, headings, titles
from tests.domain.dossiers import practice
from tests.dossiers.bram import AANVRAAG, NOT_TO_BE_NAMED, PEOPLE, bram, empty, half

LETTERS = ["a", "a", "a", "a", "b", "b", "c", "d", "e", "f", "g"]
LONG = "woord " * 2_000


def composed(dossier):
    return persoonlijk_plan(dossier, round_id="r1", today=TODAY)


def text_of(dossier):
    return rendered_text(composed(dossier))


def summary_of(dossier):
    blocks = composed(dossier).blocks
    at = titles(composed(dossier)).index("In het kort")
    of_chapters = [heading for heading in headings(composed(dossier)) if heading.level == 1]
    first, following = of_chapters[at], of_chapters[at + 1]
    inside = blocks[blocks.index(first) : blocks.index(following)]
    return [block for block in inside if isinstance(block, Labelled)]


def chapter(dossier, number):
    """The text of one numbered chapter."""
    found = re.search(rf"^{number}\. .+?(?=^{number + 1}\. |\Z)", text_of(dossier), re.DOTALL | re.MULTILINE)
    return found[0]


@pytest.mark.parametrize("dossier", [empty(), half(), bram()])
def test_every_letter_of_the_law_stands_beside_its_chapters(dossier):
    letters = [
        found[1] for title in titles(composed(dossier)) if (found := re.search(r"\(lid 4 (\w)\)", title))
    ]
    assert letters == LETTERS


def test_there_are_sixteen_chapters():
    numbers = [title.split(".")[0] for title in titles(composed(bram())) if title[0].isdigit()]
    assert numbers == [str(number) for number in range(1, 17)]


def test_the_other_members_of_the_article_stand_there_too():
    text = text_of(bram())
    assert "12. Welke hulp ik vraag, en waarom (lid 2)" in text
    assert "14. In natura of pgb, en waarom (lid 6)" in text


@pytest.mark.parametrize("dossier", [empty(), half(), bram()])
def test_headings_never_skip_a_level(dossier):
    levels = [0, *(heading.level for heading in headings(composed(dossier)))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_what_is_asked_comes_first_and_then_a_summary_that_fits_a_web_form():
    assert titles(composed(bram()))[:2] == ["Wat ik vraag", "In het kort"]
    assert sum(len(line.label) + len(line.value) for line in summary_of(bram())) < 1_500


def test_the_summary_stays_short_whatever_was_typed():
    goals = {f"g{n}": {"own_words": LONG, "own_share": LONG} for n in range(1, 30)}
    dossier = bram(goals=goals, meeting={"what_does_not_work": LONG})
    assert sum(len(line.label) + len(line.value) for line in summary_of(dossier)) < 2_500


def test_the_summary_keeps_silent_about_what_is_left_out():
    dossier = with_value(
        bram(), ("rounds", "r1", "aanvraag", "parts", "problems", "approval"), "do_not_write"
    )
    assert "Wat niet lukt" not in [line.label for line in summary_of(dossier)]
    assert "2. Hoe dat komt (lid 4 a)" in text_of(dossier)


def test_the_summary_follows_what_the_client_had_changed():
    place = ("rounds", "r1", "aanvraag", "parts", "problems", "text")
    dossier = with_value(bram(), place, "- Het is te veel voor mij alleen.")
    assert Labelled("Wat niet lukt", "Het is te veel voor mij alleen.", beside=True) in summary_of(dossier)


def test_the_chapters_speak_in_the_voice_of_the_client():
    assert "1. Wie ik ben en wat ik wil" in text_of(bram())
    assert "de cliënt" not in chapter(bram(), 7)


def test_housemates_are_told_apart_from_the_network():
    people = {**PEOPLE, "p2": {"relation": "mijn broer", "role": "housemate"}}
    dossier = with_value(bram(), ("people",), people)
    assert "Mijn broer: helpt met boodschappen" in chapter(dossier, 6)
    assert "broer" not in chapter(dossier, 7)


def test_mantelzorg_is_told_apart_from_other_help():
    dossier = with_value(bram(), ("people", "p2", "hulp"), "mantelzorg")
    text = chapter(dossier, 7)
    assert text.index("Mantelzorg") < text.index("Goede vriend") < text.index("Anderen uit mijn netwerk")


def test_of_a_housemate_usual_help_stands_apart_from_what_goes_beyond_it():
    """Wmo 2015 art. 1.1.1: what may reasonably be expected of a partner is not mantelzorg."""
    dossier = practice("tavenier")
    home, network = chapter(dossier, 6), chapter(dossier, 7)
    assert "Pieter: Doet het graafwerk" in home
    assert "graafwerk" not in network
    assert "Pieter: ook meer dan huisgenoten gewoon voor elkaar doen" in home
    assert "Pieter: Gaat mee als het met mij niet goed gaat" in network


def test_a_chapter_on_the_network_that_stays_out_is_not_told_of_by_the_housemates():
    dossier = practice("tavenier")
    for round_id in dossier.rounds:
        silent = ("rounds", round_id, "aanvraag", "parts", "network")
        dossier = with_value(dossier, silent, {"approval": "do_not_write"})
    words = text_of(dossier)
    assert "graafwerk" in words
    assert "ook meer dan huisgenoten" not in words


def test_what_a_housemate_does_is_not_told_as_what_the_client_does():
    assert "Pieter" not in chapter(practice("tavenier"), 5)


def for_everybody(person):
    """Bram, with a step from an option that is open to everybody, and somebody at work who does it."""
    option = {"text": "Naar de inloop", "layer": "algemene_voorziening"}
    sheet = {"goal": "g1", "options": {"o1": option}, "best": "o1"}
    step = {
        "text": "Inloop",
        "from_sheet": "s9",
        "professionals": {"p1": {"organisation": "p9", "what": "Koffie"}},
    }
    dossier = with_value(bram(), ("people", "p9"), person)
    dossier = with_value(dossier, ("rounds", "r1", "option_sheets", "s9"), sheet)
    return with_value(dossier, ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "s9"), step)


@pytest.mark.parametrize(
    ("person", "here", "not_here"),
    [
        ({"name": "Michel Smit", "role": "professional"}, 10, 9),
        ({"name": "Michel Smit", "role": "organisation"}, 9, 10),
    ],
)
def test_help_stands_in_one_chapter_and_a_professional_is_not_there_for_everybody(person, here, not_here):
    dossier = for_everybody(person)
    assert "Michel Smit" in chapter(dossier, here)
    assert "Michel Smit" not in chapter(dossier, not_here)


def test_each_letter_gets_what_was_said_about_it():
    dossier = bram(aanvraag={**AANVRAAG, "mantelzorger_needs": "Een weekend vrij."})
    assert "“Een weekend vrij.”" in chapter(dossier, 8)
    assert "volkstuin" in chapter(dossier, 9)
    assert "“Ik heb alleen een zorgverzekering.”" in chapter(dossier, 10)


def test_what_the_municipality_pays_is_not_counted_as_help_from_elsewhere():
    assert "Humanitas" not in chapter(bram(), 10)


def test_the_contribution_is_one_line_with_its_year():
    assert chapter(bram(), 11).splitlines()[3].count("€ 21,80") == 1
    assert "In 2026" in chapter(bram(), 11)
    assert all(words not in chapter(bram(), 11) for words in ("Bron:", "wetsvoorstel", "CAK"))


EXCEPTIONS = ("rounds", "r1", "aanvraag", "contribution_exceptions")


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("younger_partner", False), ("under_18", False), ("wheelchair", False), ("protected_living", False),
        ("already_paying", True), ("low_income", True), ("none", True),
    ],
)  # fmt: skip
def test_whoever_does_not_pay_the_usual_amount_is_told_no_amount(said, amount):
    text = chapter(with_value(bram(), EXCEPTIONS, [said]), 11)
    assert ("€" in text) is amount


def test_a_couple_below_the_age_of_the_aow_reads_that_they_pay_nothing():
    text = chapter(practice("tavenier"), 11)
    assert "betalen wij geen eigen bijdrage" in text
    assert "€" not in text
    assert "nog niet besproken" not in text


def test_consent_is_never_ticked_beforehand():
    text = chapter(bram(aanvraag={**AANVRAAG, "agreement": "agreed"}), 15)
    assert text.count("☐") == 5
    assert "☒" not in text


def test_questions_about_a_budget_stand_there_only_for_who_wants_one():
    place = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1", "leveringsvorm")
    assert "Wie beheert het budget?" not in text_of(bram())
    assert "Wie beheert het budget?" in text_of(with_value(bram(), place, "pgb"))


def test_an_empty_dossier_says_what_was_not_spoken_of():
    assert text_of(empty()).count("Niet besproken.") >= 10


def test_nobody_is_named_who_may_not_be_named():
    assert not any(name in text_of(bram()) for name in NOT_TO_BE_NAMED)


def approved():
    """Bram, with every chapter approved as proposed."""
    texts = {key: part_text(bram(), "r1", key).text for key in READ_TOGETHER}
    parts = {key: {"approval": "right", "approved_text": text} for key, text in texts.items()}
    return bram(aanvraag={**AANVRAAG, "parts": parts})


def test_every_chapter_is_a_draft_until_it_was_approved():
    assert "Nog niet samen gelezen: deel 1, 2, 3," in text_of(bram())
    assert "oncept" not in text_of(approved())
    changed = with_value(approved(), ("rounds", "r1", "meeting", "story"), "Iets anders.")
    assert "Concept. Nog niet samen gelezen: deel 1." in text_of(changed)


@pytest.mark.parametrize("key", READ_TOGETHER)
def test_a_chapter_the_client_wants_left_out_is_absent(key):
    dossier = with_value(bram(), ("rounds", "r1", "aanvraag", "parts", key, "approval"), "do_not_write")
    assert len([title for title in titles(composed(dossier)) if title[0].isdigit()]) == 15


@pytest.mark.parametrize("section", ["summary", "identity", "who_does_what", "dates", "views"])
def test_a_section_the_client_wants_left_out_is_absent(section):
    dossier = with_value(bram(), ("rounds", "r1", "aanvraag", "parts", section, "approval"), "do_not_write")
    assert {each.text for each in headings(composed(bram()))} - {
        each.text for each in headings(composed(dossier))
    }


def test_own_effort_that_is_left_out_stands_nowhere_else():
    dossier = with_value(bram(), ("rounds", "r1", "aanvraag", "parts", "own", "approval"), "do_not_write")
    assert "opruimen voordat de hulp komt" not in text_of(dossier)


def test_a_carer_who_helps_signs_too():
    assert "Handtekening mantelzorger" not in text_of(bram())
    assert "Handtekening mantelzorger" in text_of(with_value(bram(), ("people", "p2", "hulp"), "mantelzorg"))
