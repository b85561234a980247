"""The structure tree of a tagged PDF: what assistive software reads instead of the page."""

from collections.abc import Iterator

from fpdf.output import PDFPage
from fpdf.syntax import PDFObject

ROW_SCOPE = "<</O/Table/Scope/Row>>"
COLUMN_SCOPE = "<</O/Table/Scope/Column>>"
LIST_OF_POINTS = "<</O/List/ListNumbering/Disc>>"


def hex_string(text: str) -> str:
    """A text as PDF string of any characters."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


class Element(PDFObject):
    """A part of the document with its kind; `alt` describes it, `spoken` replaces its text when read.
    `language` is that of what is in it, when it is another one than that of what it is in."""

    def __init__(
        self, kind: str, *, alt: str = "", spoken: str = "", attributes: str = "", language: str = ""
    ) -> None:
        super().__init__()
        self.kind, self.alt, self.spoken, self.attributes = kind, alt, spoken, attributes
        self.language = language
        self.parent: PDFObject | None = None
        self.parts: list[Element] = []
        self.marks: list[tuple[PDFPage, int]] = []

    def add(self, part: "Element") -> None:
        """Makes `part` the last child of this one. An element holds either parts or marked content."""
        part.parent = self
        self.parts.append(part)

    def serialize(self, *_: object, **__: object) -> str:
        assert self.parent is not None
        texts = {"Alt": self.alt, "ActualText": self.spoken, "Lang": self.language}
        entries = [f"/Type/StructElem/S/{self.kind}/P {self.parent.ref}", self._kids()]
        entries += [f"/{key} {hex_string(text)}" for key, text in texts.items() if text]
        entries += [f"/A {self.attributes}"] if self.attributes else []
        return f"{self.id} 0 obj\n<<{''.join(entries)}>>\nendobj"

    def _kids(self) -> str:
        if not self.marks:
            return f"/K[{' '.join(part.ref for part in self.parts)}]"
        home = self.marks[0][0]
        kids = (
            str(number) if page is home else f"<</Type/MCR/Pg {page.ref}/MCID {number}>>"
            for page, number in self.marks
        )
        return f"/Pg {home.ref}/K[{' '.join(kids)}]"


class StructureTree(PDFObject):
    """Takes the place of fpdf2's own builder, which knows no tables, lists or nesting.

    fpdf2 asks it for `empty()`, to iterate over its objects (itself first) and for
    `doc_struct_elem.k`, a list of elements whose pages fpdf2 would fill in: none of ours.
    """

    def __init__(self) -> None:
        super().__init__()
        self.document = Element("Document")
        self.document.parent = self
        self.k: tuple[Element, ...] = ()
        self.owners: dict[int, list[Element]] = {}

    @property
    def doc_struct_elem(self) -> "StructureTree":
        return self

    def empty(self) -> bool:
        return not self.document.parts

    def __iter__(self) -> Iterator[PDFObject]:
        yield self
        waiting = [self.document]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.parts))

    def mark(self, element: Element, page: PDFPage) -> int:
        """The number of the next piece of marked content on this page, owned by `element`."""
        key = page.index() - 1
        owners = self.owners.setdefault(key, [])
        page.struct_parents = key
        element.marks.append((page, len(owners)))
        owners.append(element)
        return len(owners) - 1

    def serialize(self, *_: object, **__: object) -> str:
        owners = (f"{key}[{' '.join(e.ref for e in each)}]" for key, each in sorted(self.owners.items()))
        following = max(self.owners, default=-1) + 1
        return (
            f"{self.id} 0 obj\n<</Type/StructTreeRoot/K {self.document.ref}"
            f"/ParentTree<</Nums[{' '.join(owners)}]>>/ParentTreeNextKey {following}>>\nendobj"
        )
