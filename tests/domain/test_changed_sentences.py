"""What changed since it was approved is told by the sentence, and can be approved by the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.changed_sentences import changed_sentences, same_words, with_approved

APPROVED = "Ik woon alleen. De was lukt niet. Mijn zus helpt."
texts = st.lists(st.sampled_from("abcdefgh"), unique=True).map(
    lambda letters: " ".join(f"Zin {letter}." for letter in letters)
)


def told(now: str) -> list[tuple[str, str]]:
    return [(change.before, change.now) for change in changed_sentences(APPROVED, now)]


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        (APPROVED, []),
        ("Ik woon alleen.\nDe was  lukt niet.\n\nMijn zus helpt.", []),
        ("Ik woon alleen.\nDe was lukt niet.\n\nMijn zus helpt.", []),
        ("Ik woon alleen. De was lukt soms. Mijn zus helpt.", [("De was lukt niet.", "De was lukt soms.")]),
        ("Ik woon alleen. Mijn zus helpt.", [("De was lukt niet.", "")]),
        (f"{APPROVED} Op maandag.", [("", "Op maandag.")]),
        ("", [("Ik woon alleen.", ""), ("De was lukt niet.", ""), ("Mijn zus helpt.", "")]),
    ],
)
def test_only_what_differs_is_told_with_how_it_was(now: str, changes: list[tuple[str, str]]) -> None:
    assert told(now) == changes


@given(texts, texts)
def test_sentence_by_sentence_the_whole_is_approved(approved: str, now: str) -> None:
    presses = 0
    while changes := changed_sentences(approved, now):
        approved, presses = with_approved(approved, now, changes[0]), presses + 1
        assert presses < 50
    assert same_words(approved, now)


@given(texts, texts)
def test_approving_one_sentence_approves_no_other(approved: str, now: str) -> None:
    changes = changed_sentences(approved, now)
    if len(changes) > 1:
        one = with_approved(approved, now, changes[0])
        others = {each.now for each in changes[1:] if each.now and each.now not in approved}
        assert not any(each in one for each in others)
        assert changes[0].now in one


def test_white_is_no_word() -> None:
    assert same_words("Ik woon\n\nalleen. ", "Ik woon alleen.")
    assert not same_words("Ik woon alleen.", "Ik woon samen.")


def test_no_sentence_is_told_by_its_name_in_the_log() -> None:
    (change,) = changed_sentences("Ik heb een geheim.", "")
    assert "geheim" not in repr(change)
