"""Typed words as Markdown that shows them: nothing is lost, nothing is added that can be seen or heard."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.sanitize_text import one_line
from supportcycle.ui.widgets.markdown import escape_markdown

JOINER = "\u2060"


def read(markdown: str) -> str:
    """What is seen of it: an escaped sign is that sign."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown).replace(JOINER, "")


@given(
    st.text() | st.lists(st.sampled_from([*"\\`*_[](){}<>#+-=.!|~$:^@&;/ \n1aw", "://", "www"])).map("".join)
)
def test_what_is_seen_is_what_was_typed(typed: str) -> None:
    assert read(escape_markdown(typed)) == one_line(typed).replace(JOINER, "")


@pytest.mark.parametrize(
    "typed",
    [
        "mw. de Wit-Jansen (buurvrouw)!",
        "10:30 uur: bellen",
        "€ 3,50 + 1 = 4,50",
        "A & B",
        "1-11-2026",
        "Ja; nee?",
    ],
)
def test_what_people_write_every_day_stays_without_signs_that_a_screen_reader_would_say(typed: str) -> None:
    assert escape_markdown(typed) == typed


@pytest.mark.parametrize(
    "typed",
    ["- x", "+ x", "* x", "# x", "> x", "1. x", "12) x", "= x", "---", "```", "~~~", "| x", "[x]: y", ":::x"],
)
def test_the_first_sign_of_a_line_makes_no_list_heading_or_block(typed: str) -> None:
    assert re.match(r"\d*\\", escape_markdown(typed))


@pytest.mark.parametrize(
    "typed",
    ["http://a.nl", "https://a.nl", "www.a.nl", "HTTP://A.NL", "wie@a.nl", ":smile:", ":streamlit:"],
)
def test_an_address_and_a_picture_are_broken_where_nobody_sees_it(typed: str) -> None:
    assert JOINER in escape_markdown(typed)
    assert read(escape_markdown(typed)) == typed


@pytest.mark.parametrize(
    "typed", [":material/home:", ":material_home:", "a -> b", "a <-> b", "a -- b", "a >= b", "a ~= b"]
)
def test_an_icon_and_an_arrow_are_broken_where_nobody_sees_it(typed: str) -> None:
    assert JOINER in escape_markdown(typed)
    assert read(escape_markdown(typed)) == typed


def test_a_sign_that_turns_the_direction_does_not_turn_the_rest_of_the_sentence() -> None:
    assert escape_markdown("\u202eBram\u2066") == "Bram"
