"""An SVG made fit for the PDF library: our typeface, printable text, nothing from outside."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from supportcycle.documents.fonts import REGULAR
from supportcycle.documents.pdf.printable_text import printable_in_drawing

UNDRAWN = ("title", "desc", "metadata", "image", "script", "foreignObject")
TYPEFACE = re.compile(r"(font-family|font-style|font)\s*:[^;}]*;?")


def printable_svg(svg: str) -> bytes:
    """The same drawing with Noto Sans upright throughout; raises when it is not well-formed XML."""
    root = ElementTree.fromstring(svg.encode("utf-8", "replace"))
    for parent in list(root.iter()):
        for child in [child for child in parent if _local(child) in UNDRAWN]:
            parent.remove(child)
    for element in root.iter():
        _clean(element)
    return ElementTree.tostring(root)


def _clean(element: Element) -> None:
    element.tag = _local(element)  # fpdf2 knows an SVG by its first characters: no prefix
    element.text = printable_in_drawing(element.text or "")
    element.tail = printable_in_drawing(element.tail or "")
    element.attrib.pop("font-style", None)
    if "style" in element.attrib:
        element.set("style", TYPEFACE.sub("", element.attrib["style"]))
    if element.tag == "style":
        element.text = TYPEFACE.sub("", element.text)
    if element.tag in ("text", "tspan"):
        element.set("font-family", REGULAR.family)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
