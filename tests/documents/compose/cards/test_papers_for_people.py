"""What the client keeps, what helpers get, the sheet before the visit, and the days in an agenda."""

import re
from datetime import date
from io import BytesIO

import icalendar
import pikepdf
import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.documents.compose.cards.client_page import client_page
from supportcycle.documents.compose.cards.helper_card import helper_card, helper_cards, people_with_a_card
from supportcycle.documents.compose.plan.persoonlijk_plan import persoonlijk_plan
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.compose.request.preparation import preparation
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.rendering import AGENDA
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Table
from supportcycle.domain.model.network.person_facts import PersonKind
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.checks import faults
from tests.domain.dossiers import practice
from tests.dossiers.bram import GOALS, STEPS, VERSION, WISHES, bram, empty, half
from tests.running.walking import for_each

STEP = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t2")
LONG = "een hele lange zin over van alles en nog wat " * 40


def text_of(compose, dossier, *, round_id="r1", **more):
    return rendered_text(compose(dossier, round_id=round_id, today=TODAY, **more))


def pages(document):
    with pikepdf.open(BytesIO(rendered_pdf(document, created=NOON))) as pdf:
        return len(pdf.pages)


def crowded():
    """Bram with far too much of everything."""
    goals = {f"g{n}": {"own_words": LONG, "own_share": LONG} for n in range(1, 9)}
    plans = {f"g{n}": {"steps": {f"g{n}_{id}": step for id, step in STEPS.items()}} for n in range(1, 9)}
    wishes = {id: {**wish, "text": LONG} for id, wish in WISHES.items()}
    return bram(goals=goals, wishes=wishes, versions={"v1": {**VERSION, "plans": plans}})


def all_at_once():
    """More points in every block than it shows, each as long as a line."""
    goals = {f"g{n}": {"own_words": f"{n} {LONG}", "own_share": f"{n} {LONG}"} for n in range(1, 9)}
    steps = {
        f"g{n}": {
            "steps": {
                f"g{n}_t1": {
                    "text": f"{n} {LONG}",
                    "others": {"a1": {"person": "p1", "what": f"{n} {LONG}", "asked": "yes"}},
                    "first": {"what": f"{n} {LONG}", "on": f"0{n}-03-2027"},
                }
            }
        }
        for n in range(1, 9)
    }
    return bram(goals=goals, versions={"v1": {**VERSION, "plans": steps}})


@pytest.mark.parametrize("dossier", [empty(), half(), bram(), crowded(), practice("tavenier"), all_at_once()])
def test_the_page_of_the_client_is_one_side_of_paper_in_large_type(dossier):
    document = client_page(dossier, round_id="r1", today=TODAY)
    assert pages(document) == 1
    assert document.scale >= 1.2


def test_large_type_stays_a_valid_and_tagged_pdf():
    assert faults(rendered_pdf(client_page(bram(), round_id="r1", today=TODAY), created=NOON)) == []


def test_the_page_of_the_client_says_six_things_in_order():
    text = text_of(client_page, bram())
    said = [
        WISHES["housing__1"]["text"],
        GOALS["g1"]["own_words"],
        "Mijn eigen was doe ik zelf.",
        "Buurman: herinnert mij eraan, elke week",
        "de consulent",
        "maandag 30 november 2026: Persoonlijk plan inleveren bij de gemeente",
    ]
    places = [text.index(words) for words in said]
    assert places == sorted(places)


def test_who_still_has_to_be_asked_does_not_help_yet():
    assert "eamgenote" not in text_of(client_page, bram())


def test_days_that_are_past_are_not_the_next_day():
    page = client_page(bram(), round_id="r1", today=date(2027, 2, 1))
    assert "30 november 2026" not in rendered_text(page)
    assert "maandag 24 mei 2027: Samen terugkijken" in rendered_text(page)


def test_everybody_who_said_yes_or_may_be_asked_has_a_card():
    assert people_with_a_card(bram(), "r1") == ("p1", "p2", "p7")
    refused = with_value(bram(), (*STEP, "others", "a1", "asked"), "no")
    assert "p1" not in people_with_a_card(refused, "r1")


def test_a_card_holds_only_what_concerns_this_person():
    text = text_of(helper_card, bram(), person="p1")
    assert "Herinnert mij eraan" in text
    assert "volkstuin" in text
    others = ("boodschappen", "vriend", "Mijn huishouden", "stress", "Thuiszorg", "teamgenote")
    assert [word for word in others if word in text] == []


def test_a_card_tells_what_was_agreed_with_this_person_alone():
    place = ("rounds", "r1", "helper_agreements")
    agreed = with_value(bram(), (*place, "p1"), {"call": "De buurvrouw", "cannot": "Dan appt hij"})
    agreed = with_value(agreed, (*place, "p1", "protects"), "Zondag vrij")
    agreed = with_value(agreed, (*place, "p1", "to_know"), "Soms ben ik boos")
    agreed = with_value(agreed, (*place, "p2"), {"costs": "Benzine delen we"})
    text = text_of(helper_card, agreed, person="p1")
    assert "Vragen? Bel: De buurvrouw" in text
    assert "Dan appt hij" in text
    assert "Zo blijft het vol te houden: “Zondag vrij”" in text
    assert "boos" not in text, "what somebody wanted to know first is for the table"
    assert "Benzine" not in text


def test_what_the_client_said_of_who_holds_the_card_stands_as_said_by_the_client():
    text = text_of(helper_card, practice("ria"), person="p6", round_id="r2")
    assert "Als u een keer niet kunt: “Dan belt zij mijn dochter.”" in text
    assert "?:" not in text


def test_a_day_on_which_two_things_are_is_told_once():
    text = text_of(helper_card, practice("ria"), person="p6", round_id="r2")
    assert text.count("25 januari 2027") == 1


def test_how_to_call_that_begins_with_a_capital_is_a_sentence_of_its_own():
    text = text_of(helper_card, practice("ria"), person="p2", round_id="r2")
    assert "wijkcoach. Op werkdagen, tot vijf uur." in text


def test_a_dutch_relation_has_dutch_capitals_in_any_language():
    spoken_to = with_value(practice("ria"), ("edition", "language"), "tr")
    words = rendered_text(composed("kaartjes", spoken_to, TODAY))
    assert words.count("VRIJWILLIGER VAN DE EETTAFEL") == 2
    assert "VRİJ" not in words


def test_help_that_was_granted_is_told_once_on_the_page_of_the_client():
    text = text_of(client_page, practice("ria"), round_id="r2")
    assert "Thuishulp De Schakel: Doet het zware werk in huis" in text
    assert "Huishoudelijke hulp" not in text


def test_somebody_who_was_not_asked_yet_gets_a_question():
    assert "Dit is een vraag van Bram." in text_of(helper_card, bram(), person="p7")
    assert "Fijn dat u Bram helpt." in text_of(helper_card, bram(), person="p1")


def test_who_helps_and_gets_a_question_too_is_thanked_and_sees_which_is_the_question():
    text = text_of(helper_card, practice("tavenier"), person="p5")
    assert "Fijn dat u Lina helpt. Er staat ook een vraag bij." in text
    assert text.index("Waar het om gaat: Denken mee") < text.index("De vraag aan u: Een zaterdag")


def test_the_cards_together_stand_on_one_sheet_to_cut_out():
    sheet = helper_cards(bram(), round_id="r1", today=TODAY)
    assert pages(sheet) == 1
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert [len(row) for row in table.rows] == [2, 2]
    assert "Fijn dat u Bram helpt." in table.rows[0][0]
    assert "nog niemand" in text_of(helper_cards, empty())


def test_a_club_has_a_card_only_when_it_is_chosen():
    club = with_value(bram(), ("people", "p2", "kind"), PersonKind.GROUP)
    assert "p2" in people_with_a_card(club, "r1")
    (table,) = (
        block for block in helper_cards(club, round_id="r1", today=TODAY).blocks if isinstance(block, Table)
    )
    assert len([cell for row in table.rows for cell in row if cell]) == 2


def test_the_sheet_before_the_visit_names_the_free_support_first():
    text = text_of(preparation, bram())
    assert text.index("gratis hulp") < text.index("7 dagen") < text.index("Leg dit klaar")


@for_each("name", practice_names())
def test_the_sheet_before_the_visit_is_one_sheet_of_two_sides(name):
    assert pages(composed("voorbereiding", practice(name), TODAY)) == 2


def test_a_plan_for_a_re_examination_says_so():
    text = text_of(persoonlijk_plan, bram(), again=True)
    assert "heronderzoek" in text.splitlines()[0]
    assert "2.3.9" in text


def entries(**more):
    first = {"what": "Bellen met volleybal", "on": "25-11-2026"}
    whole = AGENDA.write(agenda_events(with_value(bram(), (*STEP, "first"), first), "r1", **more), NOON)
    return [part for part in icalendar.Calendar.from_ical(whole).walk() if part.name == "VEVENT"]


def test_the_agenda_holds_the_first_step_the_law_and_looking_back_in_order():
    days = [entry.decoded("dtstart") for entry in entries()]
    assert days == sorted(days)
    assert {date(2026, 11, 25), date(2026, 11, 30), date(2027, 5, 24)} <= set(days)


def test_an_agenda_tells_nothing_unless_that_was_asked():
    kinds = (
        text(f"deadlines.neutral.{kind}", number=r"\d+") for kind in ("appointment", "term", "step", "day")
    )
    neutral = re.compile("|".join(kinds))
    assert all(neutral.fullmatch(str(entry["summary"])) for entry in entries())
    assert text("days.first_step", words="Bellen met volleybal") in [
        str(entry["summary"]) for entry in entries(neutral=False)
    ]
