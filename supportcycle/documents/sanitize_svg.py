"""A drawing made harmless: only shapes and letters, nothing that runs, links or fetches."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from supportcycle.domain.sanitize_text import cleaned

SVG = "http://www.w3.org/2000/svg"
SHAPES = ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan")
_OUTSIDE = re.compile(r"url\s*\((?!\s*#)|javascript:|data:", re.IGNORECASE)


def inert(svg: str) -> Element | None:
    """The drawing as a tree of SVG elements, or None when it is no drawing.

    Everything but shapes and letters is left out, and so are styles, links and whatever names a place
    outside the drawing.
    """
    try:
        root = ElementTree.fromstring(cleaned(svg))
    except ElementTree.ParseError:
        return None
    if root.tag not in ("svg", f"{{{SVG}}}svg"):
        return None
    _strip(root)
    root.set("xmlns", SVG)
    return root


def _strip(element: Element) -> None:
    element.tag = _name(element)
    for name, value in list(element.attrib.items()):
        if name.startswith(("{", "on")) or name in ("style", "href") or _OUTSIDE.search(value):
            del element.attrib[name]
    for child in list(element):
        if _name(child) in SHAPES:
            _strip(child)
        else:
            element.remove(child)


def _name(element: Element) -> str:
    return str(element.tag).removeprefix(f"{{{SVG}}}")
