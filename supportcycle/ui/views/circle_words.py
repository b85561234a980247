"""What stands in a circle of support, with how sure it is in words."""

from collections.abc import Iterable

from supportcycle.content import choice_lists, text
from supportcycle.domain.circles import InCircle, Standing


def circle_words(entries: Iterable[InCircle]) -> list[str]:
    """Each entry as it is drawn: what is not agreed yet says so."""
    return [
        entry.words
        if entry.standing is Standing.AGREED
        else text(
            "options.not_agreed",
            words=entry.words,
            standing=choice_lists()["standing"][entry.standing],
        )
        for entry in entries
    ]
