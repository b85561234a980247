"""The pictures of the simple edition on paper: each beside its word, never instead of it."""

from collections.abc import Iterator

from supportcycle.content.pictures import picture
from supportcycle.documents.tree import Picture
from supportcycle.figures.base.theme import ACCENT

WIDE = 10.0
"""In mm."""


def signed(name: str, word: str) -> Iterator[Picture]:
    """The picture of `content.pictures` by this name, to stand beside the heading that says `word`; none when
    its file cannot be drawn."""
    if svg := picture(name):
        yield Picture(svg.replace("currentColor", ACCENT), word, 1.0, width=WIDE, beside=True)
