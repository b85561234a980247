"""Every worksheet on paper: empty, filled in, and with far too many words in one cell."""

import pytest

from supportcycle.content.catalogue import choice_label
from supportcycle.content.worksheets import worksheet, worksheets
from supportcycle.documents.compose.registry import composed as registered
from supportcycle.documents.compose.registry import worksheet_name
from supportcycle.documents.compose.worksheets.blocks import printed, sheet_blocks
from supportcycle.documents.compose.worksheets.contents import Filled
from supportcycle.documents.compose.worksheets.worksheet import (
    FILLED_IN,
    PRIVATE,
    contents,
    printable_worksheets,
    worksheet_document,
)
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Labelled, Paragraph, Table, strings
from supportcycle.domain.model.dossier import current_round
from supportcycle.domain.model.reflection import Private
from supportcycle.domain.model.worksheet import Field, Worksheet
from supportcycle.domain.privacy.kept_from_people import OF_THE_WORKER
from supportcycle.domain.update import with_value
from tests.content.worksheet_classes import CLASSES
from tests.documents.composing import NOON, TODAY
from tests.dossiers.bram import LOOKING_BACK, NOTE, SHEETS, bram, empty
from tests.running.walking import for_each

LONG = "woorden " * 1_250
R1 = ("rounds", "r1")
STEP = (*R1, "versions", "v1", "plans", "g1", "steps", "g1_t3")
LONG_PLACES = {
    "aanvraag": (*R1, "aanvraag", "zienswijze"),
    "action_list": (*R1, "actions", "a1", "problem"),
    "action_plan": (*STEP, "own"),
    "aftercare": (*R1, "closing", "aftercare", "n1", "sign"),
    "card_client": (*R1, "evaluations", "v1", "client_cards", "k1", "proud"),
    "closing": (*R1, "closing", "stays"),
    "balance": (*R1, "sheets", "balance", "cells", "client", "load"),
    "budget_plan": (*R1, "aanvraag", "budget", "quality"),
    "dimension_review": (*R1, "evaluations", "v1", "dimensions", "social_inclusion", "now"),
    "evaluation": (*R1, "evaluations", "v1", "appreciated"),
    "existing_help": (*R1, "existing_help", "p1", "yields"),
    "first_step": (*STEP, "first", "what"),
    "goal": (*R1, "goals", "g1", "own_words"),
    "goal_review": (*R1, "evaluations", "v1", "goals", "g1", "result"),
    "help_wanted": (*R1, "goals", "g1", "help_wanted", "h1", "text"),
    "helper": (*STEP, "others", "a1", "what"),
    "helper_agreement": (*R1, "helper_agreements", "p1", "cannot"),
    "helper_review": (*R1, "evaluations", "v1", "helpers", "g1_t3__a1", "reason"),
    "identity": ("identity", "street"),
    "link": (*R1, "links", "l1", "cause"),
    "logbook": (*R1, "logbook", "e1", "what"),
    "mark": (*R1, "marks", "work__1", "text"),
    "meeting_earlier": (*R1, "meeting", "reason"),
    "meeting_story": (*R1, "meeting", "story"),
    "meeting_talk": (*R1, "meeting", "interpreter"),
    "meeting_urgent": (*R1, "meeting", "urgent"),
    "municipality_review": (*R1, "evaluations", "v1", "municipality", "used"),
    "options": (*R1, "option_sheets", "s1", "options", "o1", "text"),
    "personal_profile": (*R1, "wishes", "housing__1", "text"),
    "plan_version": (*R1, "versions", "v1", "reason"),
    "professional": (*STEP, "professionals", "f1", "what"),
    "provision_review": (*R1, "evaluations", "v1", "provisions", "g1_t1__w1", "how_it_was"),
    "quality_of_life": (*R1, "sheets", "quality_of_life", "cells"),
    "say": (*STEP, "say", "what"),
    "step_review": (*R1, "evaluations", "v1", "steps", "g1_t3", "learned"),
    "street_contacts": (*R1, "network", "street", "idea"),
    "talk": (*R1, "meeting", "talks", "t1", "remark"),
    "touchstone": (*R1, "touchstones", "t1", "words"),
    "voorziening": (*STEP, "wmo", "w1", "reason"),
    "grounds": (*STEP, "wmo", "w1", "grounds", "needed"),
    "wish_questions": (*R1, "wishes", "housing__1", "needs"),
}
each_worksheet = for_each("key", printable_worksheets())
each_filled_in = for_each("key", sorted(FILLED_IN))


def composed(key, dossier):
    return worksheet_document(worksheet(key), dossier, today=TODAY)


def text_of(key, dossier):
    return rendered_text(composed(key, dossier))


def labels(key):
    """Every printed label of a worksheet."""
    return [field.label for field in printed(worksheet(key).fields)]


def with_long_text(key):
    place = LONG_PLACES[key]
    value = {"rights": {"barriers": LONG}} if key == "quality_of_life" else LONG
    return with_value(bram(), place, value)


def everything_said(document):
    return " ".join(rendered_text(document).split())


@each_worksheet
def test_a_blank_worksheet_prints_all_its_labels_with_room_to_write(key):
    document = composed(key, None)
    headers = [
        column.title for block in document.blocks if isinstance(block, Table) for column in block.columns
    ]
    shown = [block.label for block in document.blocks if isinstance(block, Labelled)] + headers
    assert set(labels(key)) <= set(shown)
    assert all(block.room > 1 for block in document.blocks if isinstance(block, Table))


def test_what_the_worker_aims_at_is_not_asked_on_the_blank_form_of_a_client():
    printed, aim = everything_said(composed("tie", None)), worksheet("tie").named["aim"].label
    assert worksheet("tie").named["quality"].label in printed
    assert aim not in printed


@each_filled_in
def test_a_worksheet_of_an_empty_dossier_is_a_blank_form(key):
    assert composed(key, empty()).blocks == composed(key, None).blocks


@pytest.mark.slow
@each_filled_in
def test_a_worksheet_prints_far_too_many_words_without_losing_one(key):
    document = composed(key, with_long_text(key))
    assert LONG.strip() in everything_said(document)
    assert rendered_pdf(document, created=NOON).startswith(b"%PDF")


@pytest.mark.slow
@each_worksheet
def test_a_blank_worksheet_can_be_printed(key):
    assert rendered_pdf(composed(key, None), created=NOON).startswith(b"%PDF")


def test_there_is_a_place_to_try_for_every_worksheet_that_is_filled_in():
    assert set(LONG_PLACES) == set(FILLED_IN)


@each_worksheet
def test_any_field_of_any_worksheet_may_hold_far_too_many_words(key):
    fields = worksheet(key).fields
    values = {field.key: f"{number} {LONG}" for number, field in enumerate(fields)}
    blocks = sheet_blocks(worksheet(key), Filled("", values, (("", values),)), titled=False, blank=False)
    said = " ".join(strings(blocks))
    assert all(f"{n} {LONG}" in said for n, field in enumerate(fields) if field.print)


def test_what_was_written_about_other_people_is_not_printed_by_this_door():
    assert list(contents("person", bram(), current_round(bram())[1])) == []


@pytest.mark.parametrize("key", sorted(PRIVATE))
def test_what_is_private_prints_empty_even_when_it_is_asked_for(key):
    text = text_of(key, bram())
    assert NOTE not in text
    assert LOOKING_BACK not in text
    assert key not in printable_worksheets()


@each_worksheet
def test_the_source_stands_under_the_form(key):
    note = composed(key, None).blocks[-1]
    assert isinstance(note, Paragraph)
    assert note.style == "note"


@pytest.mark.parametrize("key", ["personal_profile", "options"])
def test_the_forms_of_the_book_carry_who_made_them(key):
    text = text_of(key, None)
    assert "© Den Hollander & Wilken 2011, in Supportgericht werken in de Wmo." in text


def test_a_wish_stands_in_every_row_where_it_shows():
    table = next(block for block in composed("personal_profile", bram()).blocks if isinstance(block, Table))
    rows = {row[0]: row for row in table.rows}
    assert [column.title for column in table.columns][:3] == [
        "Levensdomein",
        "Huidige mogelijkheden en ervaringen",
        "Wensen",
    ]
    wish = "Een schoon huis, waar alles een vaste plek heeft"
    assert rows["Wonen"][2] == wish
    assert rows["Persoonlijke (zelf)zorg (incl. huishouden, financiën)"][2] == wish


def test_the_most_important_wishes_stand_at_the_bottom_in_their_order():
    text = text_of("personal_profile", bram())
    assert "1. Een schoon huis" in text
    assert text.index("1. Een schoon huis") < text.index("2. Vrijwilligerswerk doen")


def test_a_row_put_aside_for_now_says_so():
    assert "Leren - Opleiding (nu niet)" in text_of("personal_profile", bram())


def test_the_plan_of_a_goal_has_the_header_of_the_book():
    text = text_of("action_plan", bram())
    for line in ("Naam: Bram", "Datum opstellen: 24 november 2026", "Datum evaluatie: 24 februari 2027"):
        assert line in text
    assert "Te bereiken resultaat (doel): Mijn huishouden op orde" in text


def test_the_five_columns_of_a_step_are_filled_from_the_plan():
    table = next(block for block in composed("action_plan", bram()).blocks if isinstance(block, Table))
    assert table.rows[1] == (
        "2.",
        "Kliko buiten",
        "ik zet hem buiten",
        "Buurman: herinnert mij eraan, elke week",
        "",
        "",
    )


def test_what_was_said_of_an_idea_with_a_tap_stands_on_paper_where_no_reason_was_given():
    option = {"text": "Vissen", "liking": ("nice", "not_nice"), "disadvantages": "Het is ver."}
    dossier = with_value(empty(), (*R1, "option_sheets", "s1"), {"options": {"o1": option}})
    (filled,) = contents("options", dossier, current_round(dossier)[1])
    ((_, row),) = filled.rows
    assert (row["advantages"], row["disadvantages"]) == (choice_label("liking", "nice"), "Het is ver.")


def test_each_options_sheet_shows_its_two_best():
    text = text_of("options", bram())
    assert "Beste optie: de buurman herinnert mij eraan" in text
    assert "Op één na beste optie: een alarm op mijn telefoon" in text
    assert text.count("Doel: Mijn huishouden op orde") == 2


def test_choices_are_printed_by_their_label_and_people_by_their_relation():
    text = text_of("helper", bram())
    assert "Wie?: buurman" in text or "Wie? buurman" in text
    assert "Elke week" in text


def test_a_blank_form_has_boxes_for_choices():
    assert "☐\u00a0Binnenkort" in text_of("goal", None)


def test_an_earlier_round_prints_what_was_written_then():
    dossier = with_value(bram(), ("rounds", "r2", "started_on"), "01-03-2027")
    now = worksheet_document(worksheet("personal_profile"), dossier, today=TODAY)
    then = worksheet_document(worksheet("personal_profile"), dossier, today=TODAY, round_id="r1")
    assert "boekbinderij" not in rendered_text(now)
    assert "boekbinderij" in rendered_text(then)


def test_a_worksheet_nobody_knows_yet_prints_as_declared():
    new = Worksheet(key="brand_new", title="Nieuw", header=(Field(key="one", label="Eén"),))
    assert list(contents("brand_new", bram(), current_round(bram())[1])) == []
    assert "Eén" in strings(worksheet_document(new, bram(), today=TODAY))


def test_wide_tables_lie_on_their_side():
    assert composed("quality_of_life", None).landscape
    assert not composed("options", None).landscape


@pytest.mark.parametrize("key", SHEETS)
def test_a_declared_worksheet_prints_what_was_written_in_its_cells(key):
    cells = SHEETS[key]["cells"]
    text = text_of(key, bram())
    assert all(words in text for row in cells.values() for words in row.values())


def test_no_form_asks_at_the_table_what_only_the_worker_thinks():
    asked = {
        (key, field.key)
        for key in printable_worksheets()
        for field in worksheet(key).fields
        if field.print and any(field.key in OF_THE_WORKER.get(each, ()) for each in CLASSES.get(key, ()))
    }
    assert asked == set()
    of_the_worker = {key for key, classes in CLASSES.items() if any(map(is_private, classes))}
    assert of_the_worker <= PRIVATE


def is_private(model):
    """Whether it belongs to the part of a dossier that is for the worker alone."""
    return model.__module__ == Private.__module__


def test_every_worksheet_with_a_declaration_is_printable_or_private():
    assert set(printable_worksheets()) | PRIVATE == set(worksheets())


def test_agreements_say_with_whom_and_about_what_as_they_may_be_named():
    agreed = with_value(bram(), (*R1, "helper_agreements", "p1", "cannot"), "Dan appt hij")
    said = text_of("helper_agreement", agreed)
    assert "Buurman: herinnert mij eraan" in said
    assert "Dan appt hij" in said


def test_what_was_picked_of_a_dimension_stands_with_it_on_paper_and_the_blank_form_stays_as_printed():
    picked = with_value(
        empty(), (*R1, "sheets", "quality_of_life", "picked"), {"rights": ("privacy", "vote")}
    )
    assert "Rechten Het gaat om: privacy, stemrecht" in everything_said(composed("quality_of_life", picked))
    assert "Stemrecht" not in everything_said(composed("quality_of_life", None))


def test_of_what_weighs_only_the_clients_own_leaves_the_table():
    cells = {"client": {"load": "De trap"}, "around": {"load": "Quetzalcoatl"}}
    weighed = with_value(bram(), (*R1, "sheets", "balance", "cells"), cells)
    paper = rendered_text(registered(worksheet_name("balance"), weighed, TODAY))
    assert "De trap" in paper
    assert "Quetzalcoatl" not in paper
    assert [row.label for row in worksheet("balance").rows if row.label in paper] == ["U zelf"]
