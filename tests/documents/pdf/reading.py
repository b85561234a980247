"""Reads a tagged PDF the way assistive software does: along the structure tree, not along the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf

Mark = tuple[int, int]
SHOWN = ("Tj", "TJ", "'", '"')
SOFT_HYPHEN = "\u00ad"
BETWEEN_WORDS = (" ", "-", "/", "–", SOFT_HYPHEN)


@dataclass(frozen=True)
class Read:
    """One element of the tree: its kind, what is read aloud for it and the elements in it."""

    kind: str
    text: str
    alt: str
    attributes: str
    parts: tuple["Read", ...]
    pages: int

    def all(self, kind: str) -> list["Read"]:
        """This element and those in it, of one kind."""
        here = [self] if self.kind == kind else []
        return here + [found for part in self.parts for found in part.all(kind)]


def read(whole: bytes) -> Read:
    """The tree of a PDF, from the element Document down."""
    with pikepdf.open(BytesIO(whole)) as pdf:
        texts = dict(_marked_texts(pdf))
        return _element(pdf.Root.StructTreeRoot.K, None, texts)


def _element(element: Object, page: Object | None, texts: dict[Mark, str]) -> Read:
    page = element.get("/Pg", page)
    text, parts, pages = "", [], set()
    for kid in kids(element):
        mark = mark_of(kid, page)
        if mark:
            text += texts[mark]
            pages.add(mark[0])
        else:
            parts.append(_element(kid, page, texts))
    spoken = element.get("/ActualText")
    whole = text + "".join(part.text for part in parts)
    return Read(
        kind=str(element.S)[1:],
        text=str(spoken) if spoken is not None else whole,
        alt=str(element.get("/Alt", "")),
        attributes=repr(element.get("/A", "")),
        parts=tuple(parts),
        pages=len(pages),
    )


def kids(element: Object) -> list[Object]:
    """What an element holds, always as a list."""
    held = element.get("/K", [])
    return list(held) if isinstance(held, Array | list) else [held]


def mark_of(kid: Object, page: Object | None) -> Mark | None:
    """Page and number of a piece of marked content; None for an element."""
    if isinstance(kid, int):
        assert page is not None
        return page.objgen[0], int(kid)
    if isinstance(kid, Dictionary) and kid.get("/Type") == "/MCR":
        return kid.get("/Pg", page).objgen[0], int(kid.MCID)
    return None


def _marked_texts(pdf: Pdf) -> Iterator[tuple[Mark, str]]:
    for page, content in _contents(pdf):
        for mark, text in content.texts.items():
            yield (page.obj.objgen[0], mark), text.replace(SOFT_HYPHEN, "")


def _contents(pdf: Pdf) -> Iterator[tuple[Page, "_Content"]]:
    for page in pdf.pages:
        content = _Content(page)
        for operands, operator in pikepdf.parse_content_stream(page):
            content.follow(str(operator), operands)
        yield page, content


def words_broken_without_hyphen(whole: bytes) -> list[str]:
    """The end of each line that ends inside a word without a hyphen, with the beginning of the next."""
    with pikepdf.open(BytesIO(whole)) as pdf:
        marks = [list(lines.values()) for _, content in _contents(pdf) for lines in content.lines.values()]
    return [
        f"{line[-9:]}|{after[:9]}"
        for lines in marks
        for line, after in pairwise(lines)
        if not line.endswith(BETWEEN_WORDS) and not after.startswith(" ")
    ]


class _Content:
    """The text of each piece of marked content of a page, gathered operator by operator."""

    def __init__(self, page: Page) -> None:
        self.texts: dict[int, str] = {}
        self.lines: dict[int, dict[float, str]] = {}
        self.height, self.drawn = 0.0, False
        self.fonts = _fonts(page)
        self.font: dict[int, str] = {}
        self.saved: list[dict[int, str]] = []
        self.mark: int | None = None

    def follow(self, operator: str, operands: list) -> None:
        if operator in ("BDC", "EMC"):
            self.mark = _number(operands)
            self.drawn = bool(operands) and str(operands[0]) == "/Figure"
            self.texts |= {} if self.mark is None else {self.mark: ""}
        elif operator in ("Td", "Tm"):
            self.height = float(operands[-1])
        elif operator in SHOWN and self.mark is not None:
            shown = _shown(operands[0], self.font)
            self.texts[self.mark] += shown
            lines = {} if self.drawn else self.lines.setdefault(self.mark, {})
            lines[self.height] = lines.get(self.height, "") + shown
        elif operator == "Tf":
            self.font = self.fonts[str(operands[0])]
        elif operator == "q":
            self.saved.append(self.font)
        elif operator == "Q":
            self.font = self.saved.pop()


def _number(operands: list) -> int | None:
    """The number of the marked content that begins; None for an artifact or an end."""
    marked = len(operands) == 2 and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]
    return int(operands[1].MCID) if marked else None


def _shown(operand: Object, font: dict[int, str]) -> str:
    strings = operand if isinstance(operand, Array) else [operand]
    whole = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
    codes = (int.from_bytes(whole[at : at + 2]) for at in range(0, len(whole), 2))
    return "".join(font[code] for code in codes)


def _fonts(page: Page) -> dict[str, dict[int, str]]:
    return {name: _letters(font.ToUnicode) for name, font in page.resources.get("/Font", {}).items()}


def _letters(cmap: Object) -> dict[int, str]:
    pairs = re.findall(rb"<(\w+)> <(\w+)>(?: <(\w+)>)?", cmap.read_bytes().partition(b"endcodespacerange")[2])
    letters = {}
    for first, last, start in pairs:
        if not start:
            letters[int(first, 16)] = bytes.fromhex(last.decode()).decode("utf-16-be")
            continue
        base = bytes.fromhex(start.decode()).decode("utf-16-be")
        for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            letters[code] = base[:-1] + chr(ord(base[-1]) + at)
    return letters


def last_on_pages(whole: bytes) -> list[str]:
    """The last text on each page but the last one, running titles and numbers left out."""
    with pikepdf.open(BytesIO(whole)) as pdf:
        texts: dict[int, list[str]] = {}
        for (page, _), text in _marked_texts(pdf):
            texts.setdefault(page, []).append(text)
        pages = [page.obj.objgen[0] for page in pdf.pages]
        return [[words for words in texts.get(page, [""]) if words.strip()][-1] for page in pages[:-1]]
