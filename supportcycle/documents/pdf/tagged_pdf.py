"""fpdf2 with marked content: everything drawn belongs to an element or is an artifact."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from fpdf import FPDF
from fpdf.enums import ResourceAccessPolicy
from fpdf.prefs import ViewerPreferences

from supportcycle.documents.pdf.structure_tree import Element, StructureTree

POINTS_IN_MM, A4, A3 = 72 / 25.4, (210.0, 297.0), (297.0, 420.0)


class TaggedPdf(FPDF):
    """Page breaks are never automatic: an element that goes on is marked again on the next page.

    With a `scale` of 1.5 a unit is 1.5 mm, on the same paper.
    """

    def __init__(self, *, landscape: bool = False, scale: float = 1.0, a3: bool = False) -> None:
        orientation: Literal["L", "P"] = "L" if landscape else "P"
        wide, high = A3 if a3 else A4
        unit, paper = POINTS_IN_MM * scale, (wide / scale, high / scale)
        super().__init__(orientation, unit, paper, enforce_compliance="PDF/A-2U")
        self.scale = scale
        self.tree = StructureTree()
        self.struct_builder = self.tree  # type: ignore[assignment]
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.resource_access_policy = ResourceAccessPolicy.NONE
        self.alias_nb_pages("")  # or what a person typed could become the number of pages
        self.set_auto_page_break(False)
        self.c_margin = 0
        self._parent = self.tree.document
        self._marking = False

    @contextmanager
    def inside(self, element: Element) -> Iterator[Element]:
        """Elements placed meanwhile become parts of this one; one that stays empty leaves the tree."""
        outer, self._parent = self._parent, self.placed(element)
        yield element
        self._parent = outer
        self.let_go(element)

    @contextmanager
    def again_inside(self, element: Element) -> Iterator[None]:
        """The same for an element that was placed before."""
        outer, self._parent = self._parent, element
        yield
        self._parent = outer

    def let_go(self, element: Element) -> None:
        """Takes an element out of where we are in the tree when nothing came in it."""
        if not element.parts:
            self._parent.parts.remove(element)

    def placed(self, element: Element) -> Element:
        """The element, now the next part of where we are in the tree."""
        self._parent.add(element)
        return element

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile, on this page only, is content of a placed element."""
        number = self.tree.mark(element, self.pages[self.page])
        with self._marked(f"/{element.kind} <</MCID {number}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: Literal["Layout", "Pagination"] = "Layout") -> Iterator[None]:
        """What is drawn meanwhile is decoration or repetition and is not read aloud."""
        with self._marked(f"/Artifact <</Type/{kind}>> BDC"):
            yield

    @contextmanager
    def _marked(self, opening: str) -> Iterator[None]:
        assert not self._marking, "marked content does not nest"
        self._marking = True
        self._out(opening)
        yield
        self._out("EMC")
        self._marking = False
