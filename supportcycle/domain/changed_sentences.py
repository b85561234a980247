"""Which sentences of a text differ from the ones that were approved, and approving them one by one."""

from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from supportcycle.domain.sentences import sentences


class SentenceChange(NamedTuple):
    """A sentence as it was approved and as it is now; one of them is empty when it came or went.

    `start` and `end` say where it stood among the approved sentences.
    """

    before: str
    now: str
    start: int
    end: int

    def __repr__(self) -> str:
        return f"SentenceChange({self.start}, {self.end})"


def same_words(one: str, other: str) -> bool:
    """Whether two texts are the same but for the white between their words."""
    return one.split() == other.split()


def changed_sentences(approved: str, now: str) -> list[SentenceChange]:
    """What is not the same in the two texts, in order; empty when only white differs."""
    old, new = ([" ".join(each.split()) for each in sentences(words)] for words in (approved, now))
    found: list[SentenceChange] = []
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for at, (before, after) in enumerate(zip_longest(old[i:i_end], new[j:j_end], fillvalue=""), i):
            start = min(at, i_end)
            found.append(SentenceChange(before, after, start, start + bool(before)))
    return found


def with_approved(approved: str, now: str, change: SentenceChange) -> str:
    """The approved text with this change taken over; with the last one it is the text of now."""
    held = [sentence if sentence[-1:].isspace() else f"{sentence}\n" for sentence in sentences(approved)]
    held[change.start : change.end] = [f"{change.now}\n"] if change.now else []
    joined = "".join(held).strip()
    return joined if changed_sentences(joined, now) else now.strip()
