"""Papers for a meeting and cards to take along: every card prints, and holds only what is meant for it."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import PageBreak
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.running.walking import for_each

NAMES = [name for name, offer in offers().items() if offer.audience is Audience.TAKE_ALONG]
SECRET = "Quetzalcoatl"


def told(dossier: Dossier, name: str, slip: ShareSlip | None = None) -> str:
    return rendered(composed(name, dossier, TODAY, slip), "txt", created=NOON).decode()


def full() -> Dossier:
    """A dossier with something in every field of every card, and a meeting."""
    cards = {
        key: {field.key: "" if field.kind in ("people", "yes") else f"{key} {field.key}" for field in fields}
        for key, fields in (
            (key, [field for field in worksheet(key).header if field.kind not in ("people", "yes")])
            for key in ("how_it_works", "as_volunteer", "volunteer_request")
        )
    }
    return Dossier.model_validate(
        {
            "id": "d",
            "name": "Anna",
            "people": {
                "p1": {"name": SECRET, "relation": "buurvrouw"},
                "p2": {"name": "Bea", "relation": "zus", "may_be_named": True},
            },
            "rounds": {
                "r1": {
                    "aanvraag": {"medical_data": "goes"},
                    "together": {
                        "how_it_works": cards["how_it_works"],
                        "as_volunteer": cards["as_volunteer"],
                        "requests": {"v1": cards["volunteer_request"], "v2": {"what": "Wandelen"}},
                        "team": {
                            "members": {"m1": {"person": "p1", "follows": "Of het lukt", "calls": "p2"}}
                        },
                        "gatherings": {
                            "b1": {
                                "about": "Wie kan er mee?",
                                "on": "3-12-2026",
                                "professionals": "inform_and_leave",
                                "not_discussed": "Geld",
                                "guests": {"n1": {"person": "p1"}, "n2": {"person": "p2"}},
                                "questions": {"q1": {"text": "Wie rijdt er?", "thoughts": "Misschien Bea"}},
                                "agenda": {"i1": {"text": "Praten", "minutes": "20", "own_time": True}},
                                "promises": {"a1": {"what": "Rijden", "person": "p2", "when": "vrijdag"}},
                            }
                        },
                    },
                }
            },
        }
    )


def test_there_are_six_papers_to_take_along():
    keys = ["invitations", "table_sheet", "action_team", "volunteer_request", "as_volunteer", "how_it_works"]
    assert [offers()[name].key for name in NAMES] == keys


@for_each("name", NAMES)
@for_each("format", ["pdf", "docx", "html", "txt"])
def test_every_card_prints_in_every_format_empty_and_full(name, format):
    for dossier in (Dossier(id="d", name="D"), full()):
        assert rendered(composed(name, dossier, TODAY), format, created=NOON)


@pytest.mark.parametrize("key", ["how_it_works", "as_volunteer", "volunteer_request"])
def test_a_card_holds_what_was_written_for_it_and_not_whether_it_clicks(key):
    name = next(name for name in NAMES if offers()[name].key == key)
    words = told(full(), name)
    fields = [field for field in worksheet(key).header if field.kind not in ("people", "yes")]
    assert {field.key for field in fields if f"{key} {field.key}" in words} == {
        field.key for field in fields if field.print
    }


def test_a_paper_for_others_names_nobody_by_name_who_did_not_agree_to_it():
    for name in NAMES:
        assert SECRET not in told(full(), name)
    assert "Buurvrouw" in told(full(), "actieteam")


def test_with_a_name_on_the_slip_the_invitation_greets_by_name_and_every_guest_has_a_page():
    slip = ShareSlip(named=("p1", "p2"))
    assert f"Beste {SECRET}" in told(full(), "uitnodiging", slip)
    blocks = composed("uitnodiging", full(), TODAY, slip).blocks
    assert len([block for block in blocks if isinstance(block, PageBreak)]) == 1


def test_nobody_is_greeted_by_what_they_are_to_the_client():
    dossier = with_value(full(), ("people", "p1", "relation"), "mijn familie in Duitsland")
    words = told(dossier, "uitnodiging")
    assert "Beste mijn" not in words
    assert f"Beste {text('invitation.blank')}" in words
    assert text("invitation.meant_for", who="mijn familie in Duitsland") in words


def test_a_guest_who_leads_the_meeting_reads_so_and_each_may_answer_by_a_tick():
    leader = with_value(full(), ("rounds", "r1", "together", "gatherings", "b1", "led_by"), "p1")
    first, second = told(leader, "uitnodiging").split("Beste ")[1:]
    led = text("invitation.led_by")
    assert f"{led}: {text('invitation.you_lead')}" in first
    assert f"{led}: {text('invitation.you_lead')}" not in second
    assert first.count("☐") == second.count("☐") == 3


def test_a_group_is_greeted_all_together():
    dossier = with_value(full(), ("people", "p1"), {"relation": "koor", "kind": "group"})
    assert "Beste allemaal" in told(dossier, "uitnodiging")


def test_an_invitation_tells_no_guest_who_else_is_asked():
    page = told(full(), "uitnodiging").split("Beste ")[1]
    assert "Bea" not in page


def test_the_invitation_holds_the_questions_the_agenda_and_what_professionals_do():
    words = told(full(), "uitnodiging")
    for part in ("Wie rijdt er?", "Praten, 20 minuten, eigen tijd", "Daarna gaan zij weg", "Geld"):
        assert part in words
    assert "Misschien Bea" not in words


def test_the_sheet_for_on_the_table_has_room_to_write_when_nothing_is_promised_yet():
    empty = told(Dossier(id="d", name="D"), "voor-op-tafel")
    assert "Schrijf op wat er wordt afgesproken" in empty
    assert "Rijden" in told(full(), "voor-op-tafel")
