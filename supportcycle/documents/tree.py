"""A document as a tree of blocks. Formats match on block type; blocks never ask for the format.

What an audience may not see is left out while composing, so no format has to filter.
All texts are plain text: `\n` is a new line, nothing in them is markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import takewhile
from typing import Any, Literal

ParagraphStyle = Literal["normal", "lead", "own_words", "note"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section title. `level` 1 is a chapter; levels are never skipped. `small`: a chapter of a page on
    which little has room looks like a title of the third level."""

    text: str
    level: Literal[1, 2, 3] = 1
    small: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `own_words` is what the client said, set apart with a line in the margin."""

    text: str
    style: ParagraphStyle = "normal"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One label and what was filled in for it; an empty value is a line to write on, or `lines` of them.

    `beside`: a fact with the label in a column of its own where there is room for that. `share`: a short
    fact, as on a form, that takes so many thirds of a row it shares with others; 0 is a row to itself.
    """

    label: str
    value: str
    beside: bool = False
    lines: int = 1
    share: int = 0


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short points."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; `width` is a weight relative to the other columns. `language` is the mark of the
    language of its cells, when that is another one than the document's; `backwards`: from right to left."""

    title: str
    width: float = 1.0
    language: str = ""
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text cells, as many cells as columns. A row may be higher than a page.

    `row_headings`: the first cell of each row names the row. `room` is the least number of lines a
    row is high, for sheets that are printed empty and written on by hand: its empty cells have lines to
    write on. `cut`: each cell is a card of its own, to cut out along dashed lines.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    row_headings: bool = True
    room: int = 1
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing (SVG as text) with the same content in words in `alt`.

    `width` is in mm, at most; `ratio` is height divided by width. `fills`: a drawing that wants all the page
    has, on paper also the white beside the text. `beside`: a sign beside the heading above it, which says
    the same.
    """

    svg: str
    alt: str
    ratio: float
    width: float = 170.0
    caption: str = ""
    fills: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A framed message, such as “this is a draft”."""

    text: str


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line to sign on; each line of the label has its own, side by side, as for place and date."""

    label: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page. `new_paper`: it goes to somebody else, and its pages have numbers of
    their own."""

    new_paper: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """The same in another language and in that of the document, in two columns: what stands at the same place
    in both says the same. `language` is the mark of the other one, as in "ar"; `backwards`: it is written
    from right to left, and stands on the right."""

    own: tuple["TextBlock", ...]
    home: tuple["TextBlock", ...]
    language: str
    backwards: bool = False


TextBlock = Heading | Paragraph | Labelled | Bullets | Notice
Block = TextBlock | Table | Picture | SignatureLine | PageBreak | Beside


def leads_in(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block only announces what comes under it: a heading, the note under one, a line with a colon.

    Such a block never stands alone at the foot of a page.
    """
    block = blocks[at]
    if not isinstance(block, Paragraph):
        return isinstance(block, Heading)
    note = block.style == "note" and at > 0 and isinstance(blocks[at - 1], Heading)
    return note or block.text.rstrip().endswith(":")


def short_facts(blocks: Sequence[Block]) -> list[Labelled]:
    """The facts in front that share their rows; none when the first block is none."""
    found = takewhile(lambda block: isinstance(block, Labelled) and block.share, blocks)
    return [fact for fact in found if isinstance(fact, Labelled)]


def signed_together(blocks: Sequence[Block], at: int) -> int:
    """How many blocks from here on belong to lines to sign on: what is agreed to, up to the last of these.

    0 when something else, such as a table, stands between.
    """
    found = 0
    for count, block in enumerate(blocks[at:], 1):
        if isinstance(block, SignatureLine):
            found = count
        elif found or not isinstance(block, Heading | Paragraph | Labelled | Notice):
            break
    return found


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `subtitle` and `author` stand under the title, `footer` on every page
    beside the page number (`page_words` are the words around it, as in "page 2 of 5").
    `scale` makes all type larger on the same paper, for who reads large print; `a3` is for a drawing that
    wants a large sheet, `drawn` for one drawing that has a sheet to itself, with little white around it.
    `one_side`: all of it has to stand on one side; where letters are wider, type gets smaller."""

    title: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    footer: str = ""
    page_words: tuple[str, str] = ("", "/")
    language: str = "nl-NL"
    landscape: bool = False
    scale: float = 1.0
    a3: bool = False
    drawn: bool = False
    one_side: bool = False


def strings(part: Any) -> Iterator[str]:
    """Every text inside a block, a tuple of blocks or a document, in order; drawings count as text."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from strings(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from strings(getattr(part, field.name))


def why_empty(document: Document) -> str:
    """The one sentence such a document consists of, in Dutch where another language stands beside it; empty
    for every other document."""
    match document.blocks:
        case (Beside(), Beside(home=(Notice(text) | Paragraph(text, "normal"),))):
            return text
        case (Notice(text) | Paragraph(text, "normal"),):
            return text
        case _:
            return ""
