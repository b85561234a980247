"""Pieces of Word's own XML (ECMA-376, part 1, chapter 17); whatever people typed is text in it."""

import unicodedata
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from supportcycle.domain.sanitize_text import cleaned, runs_right_to_left

GREY = "7D8B87"
WRITING_LINE = 567
"""From one line to write on to the next: ten millimetres, in twentieths of a point."""

LEFT_TO_RIGHT = "\u200e"
"""A mark without width: what stands next to it runs from left to right."""

Node = Any
"""An element of lxml, for which python-docx has no common type."""

_ORDER = ("pStyle", "keepNext", "pageBreakBefore", "pBdr", "tabs", "bidi", "spacing")
"""The order in which Word wants the properties of a paragraph (17.3.1.26)."""


def node(tag: str, *children: Node, **attributes: str | int) -> Node:
    """An element of the `w` namespace with its children; values of attributes are cleaned."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), cleaned(str(value)))
    element.extend(children)
    return element


def paragraph(style: str, text: str, *properties: Node) -> Node:
    """A paragraph in a style, by its id; each `\\n` in the text is a new line within it."""
    backwards = runs_right_to_left(text)
    given = [node("pStyle", val=style), *properties, *([node("bidi")] if backwards else [])]
    given.sort(key=_place)
    content = [run(text, backwards=backwards)] if text else []
    return node("p", node("pPr", *given), *content)


def run(text: str, *, backwards: bool = False) -> Node:
    """A piece of text, with the lines as they were typed."""
    part = node("r", *([node("rPr", node("rtl"))] if backwards else []))
    for at, line in enumerate(cleaned(text).split("\n")):
        part.extend([node("br"), _words(line)] if at else [_words(line)])
    return part


def speak(words: Node, language: str) -> None:
    """Have every run in these paragraphs be in this language; Word asks for it twice."""
    for part in words.iter(qn("w:r")):
        properties = part.find(qn("w:rPr"))
        if properties is None:
            part.insert(0, properties := node("rPr"))
        properties.append(node("lang", val=language, bidi=language))


def turn(words: Node) -> None:
    """Have a paragraph begin at the right, whatever letters stand in it; words that run from left to right
    keep their own order in it, with the full stop behind them."""
    if not any(map(_has_right_to_left, words.itertext())):
        for said in words.iter(qn("w:t")):
            said.text = f"{LEFT_TO_RIGHT}{said.text or ''}{LEFT_TO_RIGHT}"
    given = words.find(qn("w:pPr"))
    if given.find(qn("w:bidi")) is None:
        given.append(node("bidi"))
        given[:] = sorted(given, key=_place)


def resize(words: Node, size: int) -> None:
    """Have every run in this paragraph be of this size, in half points."""
    for part in words.iter(qn("w:r")):
        properties = part.find(qn("w:rPr"))
        if properties is None:
            part.insert(0, properties := node("rPr"))
        properties[:0] = [node("sz", val=size), node("szCs", val=size)]


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text)


def _place(given: Node) -> int:
    return _ORDER.index(given.tag.rpartition("}")[2])


def tab() -> Node:
    """A jump to the next tab stop."""
    return node("r", node("tab"))


def field(instruction: str) -> Node:
    """A number that Word fills in itself, such as that of the page."""
    return node("fldSimple", node("r", _words("1")), instr=f" {instruction} ")


def stays(kept: bool) -> Node:
    """Whether a paragraph stays on the page of what follows it, whatever its style says: in a cell that would
    keep the whole table with what comes under it."""
    return node("keepNext", val=int(kept))


def bottom_line() -> Node:
    """A thin line under a paragraph, and between it and another one with such a line."""
    return node(
        "pBdr", *(node(side, val="single", sz=4, space=1, color=GREY) for side in ("bottom", "between"))
    )


def line_to_write_on(*, after: int = 0) -> tuple[Node, Node]:
    """What makes an empty paragraph as high as a line to write on, with that line under it."""
    return bottom_line(), node("spacing", before=0, after=after, line=WRITING_LINE, lineRule="exact")


def _words(line: str) -> Node:
    words = node("t")
    words.text = line
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return words
