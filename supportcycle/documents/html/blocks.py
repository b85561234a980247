"""Each kind of block as markup."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import assert_never

from supportcycle.documents.html.figure import figure
from supportcycle.documents.html.markup import element, spoken
from supportcycle.documents.html.tables import table_markup
from supportcycle.documents.tree import (
    Beside,
    Block,
    Bullets,
    Heading,
    Labelled,
    Notice,
    PageBreak,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
)


def markup(blocks: Sequence[Block]) -> str:
    """The blocks one after another; labels that follow each other are one list, as on a form."""
    return "\n".join(filter(None, _parts(blocks)))


def _parts(blocks: Sequence[Block]) -> Iterator[str]:
    depth = 0
    for named, group in groupby(blocks, _is_named):
        if named:
            yield element("dl", *map(_block, group))
            continue
        for block in group:
            if isinstance(block, Heading) and block.text.strip():
                depth = min(block.level, depth + 1)
                small = {"class_": "small"} if block.small else {}
                yield spoken(f"h{depth + 1}", block.text, **small)
            else:
                yield _block(block)


def _is_named(block: Block) -> bool:
    """Whether this is a label with its value; without a label it is a line to write on."""
    return isinstance(block, Labelled) and bool(block.label.strip())


def _block(block: Block) -> str:  # noqa: C901 - one branch per kind of block (decision 4)
    match block:
        case Heading():
            return ""
        case Paragraph():
            return _paragraph(block)
        case Labelled():
            return _labelled(block)
        case Bullets(items):
            return element("ul", *(_filled("li", item) for item in items)) if items else ""
        case Table():
            return table_markup(block)
        case Picture():
            return figure(block)
        case Notice(text):
            return spoken("p", text, class_="notice") if text.strip() else ""
        case SignatureLine(label):
            return element("div", *(spoken("p", part) for part in label.split("\n")), class_="signing")
        case PageBreak():
            return element("div", class_="page-break")
        case Beside():
            return _beside(block)
        case _:
            assert_never(block)


def _labelled(labelled: Labelled) -> str:
    if not labelled.label:
        return _filled("p", labelled.value, labelled.lines)
    return element("div", spoken("dt", labelled.label), _filled("dd", labelled.value, labelled.lines))


def _beside(beside: Beside) -> str:
    """Both languages, each a part of its own; the document says which one is its own."""
    turned = {"dir": "rtl"} if beside.backwards else {}
    own = element("div", markup(beside.own), lang=beside.language, **turned)
    home = element("div", markup(beside.home))
    return element("div", own, home, class_="beside", **turned)


def _paragraph(paragraph: Paragraph) -> str:
    if not paragraph.text.strip():
        return ""
    match paragraph.style:
        case "own_words":
            return element("blockquote", spoken("p", paragraph.text))
        case "normal":
            return spoken("p", paragraph.text)
        case "lead" | "note":
            return spoken("p", paragraph.text, class_=paragraph.style)
        case _:
            assert_never(paragraph.style)


def _filled(tag: str, text: str, lines: int = 1) -> str:
    """The text, or lines to write on when there is none."""
    return spoken(tag, text) if text.strip() else element(tag, class_="line") * lines
