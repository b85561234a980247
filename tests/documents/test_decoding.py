"""A file keeps its letters, whatever computer wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.decoding import decoded
from supportcycle.domain.errors import ArchiveError
from tests.examples import many
from tests.running.walking import for_each

WAYS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman")
SENTENCES = (
    "Zoë Müller drinkt een café crème in één keer",
    "Coördinatie, reünie, ideeën en België",
    "Wat zij zei: “Ik wil mijn foto’s terug” – en meer niet…",
    "‘s Middags à la carte, € 3,50 per keer",
    "Señor Núñez en Frau Großmann; José’s fiets",
    "Ça va? Hôtel Île de France",
    "Élise woont in ’t huis van Ömer",
    "Crèche “de Vlinder” voor kinderen à € 12,50",
)


@for_each("way", WAYS)
@for_each("words", SENTENCES)
def test_dutch_words_come_in_with_the_letters_they_were_written_with(words: str, way: str):
    assert decoded(words.encode(way)).text == words


@pytest.mark.parametrize(("way", "is_guess"), [("utf-8", False), ("utf-16", False), ("cp1252", True)])
def test_what_had_to_be_guessed_is_known(way: str, is_guess: bool):
    assert decoded("Zoë".encode(way)).is_guess is is_guess


@many
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_whatever_is_written_in_unicode_comes_in_the_same(words: str):
    assert decoded(words.encode()).text == words
    assert decoded(words.encode("utf-16")).text == words


@many
@given(st.binary(max_size=300))
def test_no_letter_is_replaced_by_the_sign_for_an_unknown_one(data: bytes):
    try:
        said = decoded(data).text
    except ArchiveError:
        return
    assert (
        "�" not in said
        or "�".encode() in data
        or "�".encode("utf-16-le") in data + data[1:]
        or ("�".encode("utf-16-be") in data)
    )


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"caf\xe9" + b"a" * 80 + b"\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\0\0"]
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(ArchiveError):
        decoded(data)
