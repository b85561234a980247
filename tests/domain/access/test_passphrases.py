"""Which passphrases are refused, and that nobody is refused without need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.rules import common_passphrases
from supportcycle.domain.access.passphrases import guesses, weakness
from tests.examples import many
from tests.running.walking import for_each

EASY = (
    "wachtwoord12",
    "W@chtwoord123!",
    "Wachtwoord!2026",
    "123456789012",
    "12 34 56 78 90 12",
    "098765432109",
    "qwertyuiop12",
    "poiuytrewq12",
    "azertyuiop12",
    "1q2w3e4r5t6y",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "hoihoihoihoi",
    "welkom welkom",
    "geheimgeheim",
    "ajaxajaxajax",
    "Amsterdam2024!",
    "januari2025!!",
    "zaterdag zondag",
    "ikhouvanjou12",
    "ik hou van jóú",
    "01-01-1980 01",
    "Supportgericht werken",
    "vier gewone woorden achter elkaar",
)
GOOD = (
    "paard fiets tafel groen",
    "rode fiets in de regen",
    "de kat van de buren slaapt",
    "mijn tante bakt taart",
    "merhaba güzel dünya",
    "أريد أن أعيش في بيتي",
    "xK3!pQ9vLm2$",
)


@for_each("typed", EASY)
def test_what_many_people_take_is_refused(typed: str):
    assert weakness(typed, common_passphrases()) == "too_common"


@pytest.mark.parametrize("typed", GOOD)
def test_a_few_words_that_have_nothing_to_do_with_each_other_are_enough(typed: str):
    assert weakness(typed, common_passphrases()) == ""


@pytest.mark.parametrize("typed", ["", "kort", " elf letters ", "            "])
def test_fewer_than_twelve_signs_are_too_short(typed: str):
    assert weakness(typed, common_passphrases()) == "too_short"


@many
@given(st.text(max_size=300))
def test_anything_can_be_judged_and_more_words_never_make_it_harder(typed: str):
    assert guesses(typed, common_passphrases()) <= guesses(typed, ()) + 1e-9


@many
@given(st.sampled_from(EASY), st.sampled_from(["", " ", "!", "1", "!!"]), st.booleans())
def test_a_sign_at_the_end_or_capitals_make_nothing_hard(typed: str, end: str, capitals: bool):
    assert weakness((typed.upper() if capitals else typed) + end, common_passphrases()) == "too_common"


def test_a_very_long_one_is_judged_at_once():
    assert weakness("xy zw " * 100_000, common_passphrases()) == "too_common"
