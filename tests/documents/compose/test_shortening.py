"""What somebody needs to come or to call is never cut off on paper: numbers, days, times, how often."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.cards.client_page import client_page
from supportcycle.documents.compose.plan.changes import change_words
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.compose.shortening import ShortLine
from supportcycle.documents.text import rendered_text
from supportcycle.domain.circles import circle_entries
from supportcycle.domain.model.dossier import current_version, steps_now
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.privacy.sharing import usual_slip
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram
from tests.examples import many

MEETING = ("rounds", "r1", "meeting")
HOW = "Op werkdagen van negen tot twaalf uur, en anders bij de buren van hiernaast, telefoon 033 123 45 67"
STEP = "We ruimen samen met z'n tweeën de hele keuken op, en daarna de berging, op dinsdag om 14.30 uur"


def page_of(dossier):
    return rendered_text(client_page(dossier, round_id="r1", today=TODAY))


def with_step(dossier, field, words):
    version, _ = current_version(dossier.rounds["r1"])
    goal_id, step_id = next((g, s) for g, s, step in steps_now(dossier.rounds["r1"]) if "a1" in step.others)
    path = ("rounds", "r1", "versions", version, "plans", goal_id, "steps", step_id)
    return with_value(dossier, (*path, *field), words)


def test_how_to_call_stands_whole_on_the_page_of_the_client_apart_from_the_name():
    page = page_of(with_value(bram(), (*MEETING, "call_how"), HOW))
    assert HOW in page.splitlines()


def test_a_number_on_a_second_line_is_there_too():
    assert "0612345678" in page_of(with_value(bram(), (*MEETING, "call_how"), "In de ochtend\n0612345678"))


def test_the_next_day_says_all_that_was_agreed():
    dossier = with_step(bram(), ("first", "what"), STEP)
    dossier = with_step(with_step(dossier, ("first", "on"), "25-11-2026"), ("first", "state"), None)
    assert f"woensdag 25 november 2026: {text('days.first_step', words=STEP)}" in page_of(dossier)


def test_how_often_somebody_helps_is_never_cut():
    words = "doet " + "alles wat er op dat moment nodig is in huis en in de tuin, " * 8
    dossier = with_step(bram(), ("others", "a1", "what"), words)
    dossier = with_step(dossier, ("others", "a1", "until"), "zolang de klok op zomertijd staat")
    (line,) = [line for line in page_of(dossier).splitlines() if "Buurman" in line]
    assert line.endswith("elke week, zolang de klok op zomertijd staat")


@pytest.mark.parametrize("how", ["", "06 11 22 33 44, na zes uur"])
def test_only_the_page_of_the_client_says_how_to_reach_the_own_contact(how):
    dossier = with_value(bram(), (*MEETING, "call_how"), how)
    dossier = with_value(dossier, (*MEETING, "call"), "p1")
    dossier = with_value(dossier, ("people", "p1", "reachable"), "06 99 88 77 66")
    saying = {name for name in offers() if "06 99 88 77 66" in rendered_text(composed(name, dossier, TODAY))}
    assert saying == (set() if how else {"een-bladzijde"})


def test_a_contact_who_stays_out_of_it_stays_out_of_it():
    dossier = with_value(bram(), (*MEETING, "call_how"), "")
    dossier = with_value(dossier, (*MEETING, "call"), "p1")
    dossier = with_value(dossier, ("people", "p1", "reachable"), "06 99 88 77 66")
    slip = usual_slip(dossier, "r1").model_copy(update={"silent": ("p1",)})
    assert "06 99" not in rendered_text(composed("een-bladzijde", dossier, TODAY, slip))


@pytest.mark.parametrize("name", ["wmo-aanvraag", "persoonlijk-plan", "terugkijken-voorbereid", "kaartjes"])
def test_a_step_is_told_whole_on_every_paper(name):
    dossier = with_step(with_step(bram(), ("text",), STEP), ("others", "a1", "what"), "")
    assert STEP.lower() in rendered_text(composed(name, dossier, TODAY)).lower()


def test_a_measure_is_told_whole():
    words = "Hulp bij het huishouden, bij het eten en bij het regelen van de post, op maandag om 9.15"
    dossier = bram()
    step = next(step for _, _, step in steps_now(dossier.rounds["r1"]) if step.wmo)
    dossier = dossier.model_validate_json(
        dossier.model_dump_json().replace(next(iter(step.wmo.values())).what, words)
    )
    assert words in rendered_text(composed("wmo-aanvraag", dossier, TODAY))


def test_a_circle_says_all_of_what_was_planned():
    dossier = with_step(bram(), ("own",), STEP)
    own = circle_entries(dossier.rounds["r1"], dossier.people)["g1"][Laag.EIGEN_KRACHT]
    assert STEP in [entry.words for entry in own]


def test_a_change_at_the_end_of_a_long_step_is_told():
    before, after = with_step(bram(), ("text",), STEP), with_step(bram(), ("text",), STEP + ", bel 033 1")
    versions = [current_version(each.rounds["r1"])[1] for each in (before, after)]
    assert any("bel 033 1" in words for words in change_words(*versions, bram().people))


@many
@given(
    st.lists(st.text(alphabet="abc", min_size=1, max_size=12), max_size=20),
    st.sampled_from(["033 123 45 67", "14.30", "25-11-2026", "112"]),
    st.integers(1, 130),
)
def test_no_number_in_a_point_is_lost(words, number, longest):
    assert number in ShortLine(" ".join([*words, number])).within(longest)
