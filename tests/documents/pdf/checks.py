"""Our own check of a tagged PDF, for what validators let pass, beside a validator for the rest."""

import re
from collections.abc import Iterator
from io import BytesIO

import page
import pikepdf
from pikepdf import Dictionary, Object, Page, Pdf

from tests.documents.pdf.reading import Mark, kids, mark_of

STROKES = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"}
PAINTING = STROKES | {"Do", "Tj", "TJ", "'", '"', "BI", "EI", "INLINE IMAGE"}
PROFILES = ("ua1", "2a")
# Given for one stream in 256: the last byte of the compressed data looks like half a line end.
FALSE_ALARMS = ("PDFA2A-STREAM-LENGTH-001",)
MAY_BE_EMPTY = ("/TD", "/TH", "/Document")


def faults(whole: bytes) -> list[str]:
    """Everything that is wrong with a PDF according to the validator and to our own check."""
    with pikepdf.open(BytesIO(whole)) as pdf:
        return [*pdf.check_pdf_syntax(), *_invalid(whole), *_untagged(pdf), *_tree_faults(pdf)]


def _invalid(whole: bytes) -> Iterator[str]:
    for profile in PROFILES:
        for failure in page.validate_pdf_bytes(whole, profile=profile).failures:
            if failure.rule_id not in FALSE_ALARMS:
                yield f"{profile}: {failure.rule_id} {failure.message}"


def _untagged(pdf: Pdf) -> Iterator[str]:
    """Everything painted is in the tree or an artifact, and every mark is closed."""
    for number, each in enumerate(pdf.pages, 1):
        opened: list[bool] = []
        for operands, operator in pikepdf.parse_content_stream(each):
            if str(operator) in ("BDC", "BMC"):
                opened.append(str(operands[0]) == "/Artifact" or "/MCID" in operands[1])
            elif str(operator) == "EMC":
                opened.pop()
            elif str(operator) in PAINTING and not any(opened):
                yield f"page {number}: {operator} is neither tagged nor artifact"
        if opened:
            yield f"page {number}: a mark stays open"


def _tree_faults(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root.StructTreeRoot
    owners: dict[Mark, int] = {}
    levels: list[int] = []
    for element in _elements(root.K):
        yield from _element_faults(element)
        heading = re.fullmatch("/H([1-6])", str(element.S))
        levels += [int(heading[1])] if heading else []
        owners |= dict.fromkeys(_marks(element), element.objgen[0])
    yield from (f"H{b} follows H{a}" for a, b in zip([0, *levels], levels, strict=False) if b > a + 1)
    yield from _parent_faults(pdf, owners)


def _elements(element: Object) -> Iterator[Object]:
    yield element
    for kid in kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _elements(kid)


def _marks(element: Object) -> list[Mark]:
    found = (mark_of(kid, element.get("/Pg")) for kid in kids(element))
    return [mark for mark in found if mark]


def _element_faults(element: Object) -> Iterator[str]:
    if str(element.S) == "/Figure" and not str(element.get("/Alt", "")).strip():
        yield "a figure without description"
    if not kids(element) and str(element.S) not in MAY_BE_EMPTY:
        yield f"{element.S} is empty"
    for kid in kids(element):
        if isinstance(kid, Dictionary) and "/S" in kid and kid.P.objgen != element.objgen:
            yield f"{kid.S} has another parent"


def _parent_faults(pdf: Pdf, owners: dict[Mark, int]) -> Iterator[str]:
    """Each mark on a page leads to its element by the ParentTree, and each mark in the tree exists."""
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    seen = set()
    for each in pdf.pages:
        listed = parents.get(int(each.obj.get("/StructParents", -1)), [])
        for number in _numbers(each):
            mark = (each.obj.objgen[0], number)
            seen.add(mark)
            if number >= len(listed) or listed[number].objgen[0] != owners.get(mark):
                yield f"mark {mark} does not lead to its element"
    yield from (f"mark {mark} is in the tree but on no page" for mark in owners.keys() - seen)


def _numbers(each: Page) -> Iterator[int]:
    for operands, operator in pikepdf.parse_content_stream(each):
        if str(operator) == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]:
            yield int(operands[1].MCID)
