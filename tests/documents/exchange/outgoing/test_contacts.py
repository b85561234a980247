"""Contacts as vCard: only who let it be told how to be reached, in lines that every telephone reads."""

import re

import vobject
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.contacts import contact_cards
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import NetworkMember, Role
from tests.documents.composing import NOON
from tests.examples import many
from tests.running.walking import for_each

REACH = (MayLeave.REACH,)
TYPED = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=90)


def person(name="Anne", reachable="06-12345678", may_leave=REACH, **facts):
    return NetworkMember(name=name, reachable=reachable, may_leave=may_leave, may_be_named=True, **facts)


def written(*people) -> bytes:
    made = Dossier(id="d1", name="Bram", people={f"p{at}": each for at, each in enumerate(people)})
    return TAKEN_ALONG["vcard"].write(contact_cards(made, Codes()), NOON)


def unfolded(file: bytes) -> list[str]:
    return re.sub("\r\n[ \t]", "", file.decode()).split("\r\n")


def test_only_who_let_it_be_told_how_to_be_reached_is_there():
    told, silent, unknown = person("Anne"), person("Zonderja", may_leave=()), person("Leeg", reachable=" ")
    assert [card.fn.value for card in vobject.readComponents(written(told, silent, unknown).decode())] == [
        "Anne"
    ]


def test_who_may_not_be_named_is_there_by_what_they_are_to_the_client():
    ben = NetworkMember(name="Ben", relation="broer", reachable="06-1", may_leave=REACH)
    file = written(ben).decode()
    assert "broer" in file
    assert "Ben" not in file


def test_numbers_and_addresses_have_a_field_of_their_own_and_the_rest_is_a_note():
    [card] = vobject.readComponents(
        written(person(reachable="06-12 34 56 78 of anne@zorg.nl, na zessen; niet bellen")).decode()
    )
    assert (card.tel.value, card.email.value) == ("06-12 34 56 78", "anne@zorg.nl")
    assert card.note.value == "06-12 34 56 78 of anne@zorg.nl, na zessen; niet bellen"
    assert "note" not in next(vobject.readComponents(written(person()).decode())).contents


def test_an_organisation_is_told_to_be_one():
    assert "ORG:Gemeente\\, loket" in unfolded(written(person("Gemeente, loket", role=Role.ORGANISATION)))


def called(**facts) -> NetworkMember:
    return NetworkMember(**{"may_leave": REACH, "reachable": "06-12345678", **facts})


def test_nobody_who_may_not_be_named_stands_in_a_relation_or_in_how_to_reach_another():
    piebe = called(name="Piebe", relation="broer van Zwaantje", reachable="piebe@x.example", may_leave=REACH)
    zwaantje = called(name="Zwaantje", may_leave=())
    anne = called(name="Anne", relation="zus van Zwaantje en Piebe", reachable="via Piebe 06-12345678")
    jan = person("Jan", reachable="zwaantje@x.example of 010-1234567")
    file = "\n".join(unfolded(written(piebe, zwaantje, anne, jan)))
    assert "Zwaantje" not in file
    assert "Piebe" not in file
    assert "zwaantje" not in file
    assert "FN:zus van … en …" in file
    assert "NOTE:via broer van … 06-12345678" in file
    assert "EMAIL:piebe@x.example" in file
    assert "NOTE:… of 010-1234567" in file


@for_each(
    ("typed", "numbers"),
    [
        ("ma-vr 09.00-17.00", []),
        ("ma-vr 09:00-17:00 06-12345678", ["06-12345678"]),
        ("12-03-2026", []),
        ("sinds 01-02-2026 06 12345678", ["06 12345678"]),
        ("dossier 1234567890", []),
        ("0900-1234", []),
        ("06.12.34.56.78", []),
        ("06 12345678 010 1234567", ["06 12345678", "010 1234567"]),
        ("06 12 03 45 67", ["06 12 03 45 67"]),
        ("+31 6 12 34 56 07 +32 2 123 45 67", ["+31 6 12 34 56 07", "+32 2 123 45 67"]),
        ("+31 (0)6 12345678", ["+31 (0)6 12345678"]),
        ("0031 6 12345678 of (040) 123 45 67", ["0031 6 12345678", "(040) 123 45 67"]),
        ("06-12345678 - 010-1234567", ["06-12345678", "010-1234567"]),
        ("tel.06-12345678", ["06-12345678"]),
        ("02 123 45 67\n010 1234567", ["02 123 45 67", "010 1234567"]),
        ("06-1234567890123456", []),
    ],
)
def test_a_number_begins_as_numbers_do_and_is_as_long(typed, numbers):
    [card] = vobject.readComponents(written(person(reachable=typed)).decode())
    assert [each.value for each in card.contents.get("tel", ())] == numbers


@many
@given(st.text("0123456789+-. ():\nab", max_size=40))
def test_whatever_was_typed_a_number_is_one_to_call_and_stands_in_it(typed):
    [card] = vobject.readComponents(written(person(reachable=f"x{typed}")).decode())
    for each in card.contents.get("tel", ()):
        assert each.value[0] in "0+("
        assert "." not in each.value
        assert 9 <= sum(sign.isdigit() for sign in each.value) <= 15
        assert each.value in " ".join(typed.split())


@many
@given(TYPED, TYPED)
def test_what_was_typed_comes_back_whole_in_folded_lines(name, reachable):
    file = written(person(f"N{name}", f"R{reachable}!"))
    assert [line for line in file.split(b"\r\n") if len(line) > 75] == []
    [card] = vobject.readComponents(file.decode())
    assert card.fn.value == " ".join(f"N{name}".split())
    assert " ".join(card.note.value.split()) == " ".join(f"R{reachable}!".split())
    assert b"VERSION:3.0" in file
