"""One thing to say where there is little room: words may go, what somebody needs to come or call may not."""

from dataclasses import dataclass

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import first_line
from supportcycle.domain.sanitize_text import one_line

SHORTEST, WHOLE = 40, 300
"""A point is never cut under so many characters; one with a number at its end never under so many."""


@dataclass(frozen=True, slots=True)
class ShortLine:
    """What is said; of `when` (how often, how long, until when) not a word is ever cut."""

    words: str
    when: str = ""

    def within(self, longest: int) -> str:
        """The point in about so many characters; a telephone number, a day and a time in it are kept."""
        whole = one_line(self.words)
        words = first_line(whole, max(longest - len(self.when), SHORTEST))
        if any(letter.isdigit() for letter in whole.removeprefix(words.rstrip("…"))):
            words = first_line(whole, WHOLE)
        return text("shared.point", words=words, when=self.when) if words and self.when else words
