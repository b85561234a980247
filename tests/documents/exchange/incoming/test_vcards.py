"""Contacts of Outlook, Google and telephones: the same person comes out of each of them."""

import logging
import subprocess
import sys

import pytest

from supportcycle.documents.exchange.headings import OWN_CARD
from supportcycle.domain.model.network.person_facts import PersonKind, Sex
from supportcycle.domain.model.people import Role
from tests.documents.exchange.incoming.contact_files import (
    GOOGLE_NEW,
    GOOGLE_OLD,
    OUTLOOK_EN,
    OUTLOOK_NL,
    PHONE_2_1,
    PHONE_3_0,
    PHONE_4_0,
)
from tests.documents.exchange.incoming.reading_people import read_people
from tests.running.walking import for_each

ANNIE = "Annie van der Kamp"


def said(*files: bytes) -> list[dict[str, object]]:
    return [dict(row.values) for row in read_people(*files)[0].rows]


@for_each(
    "file", [OUTLOOK_NL, OUTLOOK_EN, GOOGLE_OLD, GOOGLE_NEW, PHONE_3_0, PHONE_4_0], ids=lambda file: file[:40]
)
def test_one_person_comes_out_of_every_program_with_name_number_and_year(file: bytes):
    annie = said(file)[0]
    assert annie["name"] == ANNIE
    assert annie["birth_year"] == "1951"
    assert "12345678" in str(annie["reachable"]).replace("-", "")
    assert set(annie) <= {"name", "birth_year", "reachable", "sex"}


def test_numbers_and_addresses_of_all_columns_come_along_each_once():
    assert said(OUTLOOK_NL)[0]["reachable"] == "040-1234567, 0612345678, a@kamp.example"
    assert said(GOOGLE_OLD)[0]["reachable"] == "a@kamp.example, 0612345678, 040-1234567"


def test_whoever_has_no_name_is_called_by_the_organisation():
    office = said(OUTLOOK_NL)[1]
    assert (office["name"], office["role"]) == ("Wijkteam Noord", Role.ORGANISATION)
    assert [card.get("role") for card in said(PHONE_3_0)] == [None, None, Role.ORGANISATION]


def test_notes_addresses_and_labels_stay_out_and_the_columns_are_named():
    _, notes = read_people(OUTLOOK_NL)
    assert notes.words["columns"] == ["Notities"]
    assert "avonds" not in str(said(PHONE_3_0))


def test_a_private_note_stays_out_also_when_the_number_stands_in_it_and_a_card_of_our_own_says_how():
    note = "0612345678: heeft schulden, niet zeggen"
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Annie\nTEL:0612345678\nNOTE:{note}\nEND:VCARD\n"
    assert said(card.encode())[0]["reachable"] == "0612345678"
    ours = card.replace(note, "na zes uur\\, 0612345678").replace("NOTE", f"{OWN_CARD.upper()}:1\nNOTE")
    assert said(ours.encode())[0]["reachable"] == "na zes uur, 0612345678"


def test_what_is_said_about_somebody_is_proposed_only_under_a_heading_of_our_own():
    _, notes = read_people(b"Naam;Relatie;Geslacht;Bijzonderheden\nAnnie;ex;vrouw;drinkt\n")
    assert notes.words["columns"] == ["Relatie", "Geslacht", "Bijzonderheden"]
    ours = "Naam;Wat is deze persoon van u?;Wat doet deze persoon voor u?\nAnnie;tante;koken\n"
    assert said(ours.encode()) == [{"name": "Annie", "relation": "tante", "gives": "koken"}]


def test_an_old_telephone_writes_letters_as_codes_on_folded_lines_with_pictures_between():
    zoe, opa = said(PHONE_2_1)
    assert zoe["name"] == "Zoë van der Heel Lange Díaz-Vermeulen"
    assert (zoe["birth_year"], zoe["reachable"]) == ("1970", "0612345678, zoe@diaz.example")
    assert opa == {"name": "Opa", "reachable": "040-1234567"}


def test_a_new_card_says_sex_and_kind_and_a_birthday_without_a_year_is_none():
    annie, choir = said(PHONE_4_0)
    assert annie["sex"] is Sex.WOMAN
    assert choir == {"name": "Het koor", "kind": PersonKind.GROUP}


@for_each("way", ["utf-8", "utf-16", "cp1252"])
def test_cards_are_read_in_any_letters(way: str):
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë Café\nN:Café;Zoë;;;\nEND:VCARD\n"
    assert said(card.encode(way))[0]["name"] == "Zoë Café"


def test_one_damaged_card_costs_only_itself_and_nothing_of_it_is_logged(caplog):
    good = "BEGIN:VCARD\nVERSION:3.0\nFN:Annie\nEND:VCARD\n"
    bad = "BEGIN:VCARD\nVERSION:3.0\nGEHEIM\nFN:Piet\nEND:VCARD\n"
    with caplog.at_level(logging.DEBUG):
        network, notes = read_people(f"{good}{bad}{good}BEGIN:VCARD\nFN:half".encode())
    assert [row.values["name"] for row in network.rows] == ["Annie", "Annie"]
    assert notes.rows == {"card": [2]}
    assert "open_card" in notes.words
    assert "GEHEIM" not in caplog.text


def test_a_card_that_is_a_book_by_itself_is_told():
    network, notes = read_people(f"BEGIN:VCARD\nFN:A\nNOTE:{'x' * 200_000}\nEND:VCARD\n".encode())
    assert (network.rows, notes.rows) == ([], {"card": [1]})


def test_a_photo_of_any_size_is_no_reason_to_refuse_a_card():
    photo = "\n ".join(["A" * 74] * 3000)
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;ENCODING=b;TYPE=JPEG:{photo}\nEND:VCARD\n"
    assert said(card.encode()) == [{"name": "A"}]


@pytest.mark.parametrize("count", [20_000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_a_long_address_book_is_read_to_its_end(count: int):
    rows = "".join(f"Club {number};0612345678\n" for number in range(count))
    assert len(said(f"Naam;Telefoon\n{rows}".encode())) == count


def test_the_page_with_people_loads_no_reader_before_a_file_is_chosen():
    readers = ("openpyxl", "pandas", "vobject", "ged4py", "gedcom7", "networkx")
    asked = (
        f"import sys, supportcycle.ui.pages.network.page; print([m for m in {readers} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
