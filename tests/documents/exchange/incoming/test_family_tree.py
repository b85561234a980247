"""Families of Gramps, MyHeritage, Aldfaer, Ancestry and of GEDCOM 7: people, couples and descent."""

import logging

import pytest

from supportcycle.domain.bringing_in.comparison import LeftBecause
from supportcycle.domain.errors import ArchiveError, RowRefused
from supportcycle.domain.model.network.family import DescentKind, PartnershipEnd, PartnershipKind
from supportcycle.domain.model.network.person_facts import Gone, Sex
from tests.documents.exchange.incoming.family_files import (
    ALDFAER,
    ANCESTRY,
    GRAMPS,
    MY_HERITAGE,
    VERSION_7,
    with_loop,
)
from tests.documents.exchange.incoming.reading_people import read_people
from tests.running.walking import for_each


def people(file: str, way: str = "utf-8") -> dict[str, dict[str, object]]:
    network, _ = read_people(file.encode(way))
    return {row.key: dict(row.values) for row in network.rows}


def descents(file: str) -> set[tuple[object, object, object]]:
    network, _ = read_people(file.encode())
    names = {row.key: row.values.get("name") for row in network.rows}
    return {(names[str(each.child)], names[str(each.parent)], each.kind) for each in network.bonds.descents}


def notes_of(file: str, way: str = "utf-8") -> tuple[dict[str, list[int]], dict[str, list[str]]]:
    _, notes = read_people(file.encode(way))
    return notes.rows, notes.words


def test_people_of_gramps_have_their_name_sex_and_dates_in_our_words():
    zoe, annie, ben, cor = people(GRAMPS).values()
    assert (zoe["name"], zoe["sex"], zoe["birth_year"]) == ("Zoë van der Kamp", Sex.WOMAN, "4-3-1990")
    assert annie["birth_year"] == "ongeveer 1950"
    assert ben["birth_year"] == "tussen 1945 en 1948"
    assert (ben["gone"], ben["died_year"]) == (Gone.DIED, "omstreeks Kerst 2001")
    assert all(each["only_in_family_tree"] for each in (zoe, annie, ben, cor))


def test_a_marriage_that_ended_and_a_foster_family_come_along():
    assert descents(GRAMPS) == {
        ("Zoë van der Kamp", "Ben van der Kamp", DescentKind.BIRTH),
        ("Zoë van der Kamp", "Annie de Wit", DescentKind.BIRTH),
        ("Zoë van der Kamp", "Ben van der Kamp", DescentKind.FOSTER),
        ("Zoë van der Kamp", "Cor", DescentKind.FOSTER),
    }
    first, other = read_people(GRAMPS.encode())[0].bonds.partnerships
    assert (first.kind, first.since) == (PartnershipKind.MARRIED, "6-1975")
    assert (first.ended, first.until) == (PartnershipEnd.DIVORCED, "1992")
    assert (other.kind, other.ended) == (None, None)


def test_who_is_confidential_in_the_file_is_left_unless_somebody_says_otherwise():
    assert [row.left for row in read_people(GRAMPS.encode())[0].rows] == [
        None,
        None,
        None,
        LeftBecause.CONFIDENTIAL,
    ]


def test_who_is_hidden_or_not_there_is_told_and_a_date_in_plain_dutch_stays():
    annie, hidden = people(MY_HERITAGE).values()
    assert annie["birth_year"] == "12 maart 1950"
    assert annie["name"] == "Annie de Wit"
    assert hidden["sex"] is Sex.MAN
    assert notes_of(MY_HERITAGE) == ({}, {"missing_person": ["Annie de Wit"]})


def test_letters_of_windows_are_read_and_lines_that_belong_to_a_note_are_passed_over():
    zoe, unknown = people(ALDFAER, "cp1252").values()
    assert (zoe["name"], zoe["birth_year"]) == ("Zoë Café de Wit", "1950")
    assert "name" not in unknown
    assert notes_of(ALDFAER, "cp1252")[0] == {"loose_line": [13], "hidden_name": [2]}


@for_each(
    ("char", "way"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UNICODE", "utf-16"),
        ("ANSI", "cp1252"),
        ("IBMPC", "cp437"),
        ("ANSEL", "gedcom"),
        ("UTF-8", "cp1252"),
    ],
)
def test_a_family_is_read_in_the_letters_of_its_program(char: str, way: str):
    file = GRAMPS.replace("1 CHAR UTF-8", f"1 CHAR {char}")
    assert people(file, way)["n1"]["name"] == "Zoë van der Kamp"


def test_two_marriages_of_the_same_two_and_a_child_of_one_by_adoption():
    first, again = read_people(ANCESTRY.encode())[0].bonds.partnerships
    assert [(each.since, each.ended) for each in (first, again)] == [
        ("1970", PartnershipEnd.DIVORCED),
        ("1985", None),
    ]
    kinds = {parent: kind for _, parent, kind in descents(ANCESTRY)}
    assert kinds == {"Ben Bos": DescentKind.ADOPTED, "Annie de Wit": DescentKind.BIRTH}


def test_a_file_of_version_7_with_our_own_client_and_words():
    network, notes = read_people(VERSION_7.encode())
    assert network.client == "n1"
    [couple] = network.bonds.partnerships
    assert (couple.kind, couple.since) == (PartnershipKind.LIVING_TOGETHER, "na 1980")
    assert {each.kind for each in network.bonds.descents} == {DescentKind.STEP}
    assert network.rows[1].values["birth_year"] == "van 1940 tot 1941"
    assert (notes.rows, notes.words) == ({}, {})


@for_each("steps", [1, 2, 7, 2000])
def test_whoever_is_their_own_ancestor_is_named_and_the_rest_of_the_line_stays(steps: int):
    network, notes = read_people(with_loop(steps).encode())
    assert len(network.bonds.descents) == steps - 1
    assert notes.words == {"loop": [f"Mens {steps - 1}"]}


def test_the_line_that_cannot_be_read_is_named_and_nothing_of_it_is_told(caplog):
    file = VERSION_7.replace("1 NAME Ben", "los\n1 NA!ME GEHEIM")
    for broken in (file, GRAMPS.replace("1 SEX M", "1 GEHEIM-TAG!\x00")):
        with caplog.at_level(logging.DEBUG), pytest.raises(ArchiveError) as told:
            read_people(broken.encode())
        assert "GEHEIM" not in repr(told.value) + caplog.text
    with pytest.raises(RowRefused) as refused:
        read_people(file.encode())
    assert refused.value.row == 12


def test_a_record_that_goes_deeper_than_anybody_writes_is_refused_with_its_line():
    deep = "".join(f"{level} NOTE x\n" for level in range(1, 2000))
    with pytest.raises(RowRefused) as refused:
        read_people(f"0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n{deep}0 TRLR\n".encode())
    assert refused.value.row == 54


def test_a_family_of_many_is_read_to_its_end():
    assert len(people(with_loop(5000))) == 5000
