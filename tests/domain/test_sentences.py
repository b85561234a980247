"""A text falls apart in sentences and lines, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.sentences import sentences


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ik woon alleen. Dat gaat goed!", ["Ik woon alleen. ", "Dat gaat goed!"]),
        ("Wat nu niet lukt:\n- “De was.”\n- Koken", ["Wat nu niet lukt:\n", "- “De was.”\n", "- Koken"]),
        ("Om 10.30 uur. “Kom je?” vroeg hij…", ["Om 10.30 uur. ", "“Kom je?” ", "vroeg hij…"]),
        ("  ", []),
    ],
)
def test_a_sentence_ends_at_its_sign_or_its_line(words: str, found: list[str]) -> None:
    assert sentences(words) == found


@given(st.text())
def test_put_together_they_are_the_text(words: str) -> None:
    assert "".join(sentences(words)) == words.strip()
