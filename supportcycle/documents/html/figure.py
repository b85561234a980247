"""Pictures as markup: drawn on the page itself, with their content in words."""

from math import isfinite
from xml.etree import ElementTree

from supportcycle.documents.html.markup import element, spoken
from supportcycle.documents.sanitize_svg import inert
from supportcycle.documents.tree import Picture
from supportcycle.domain.sanitize_text import one_line


def figure(picture: Picture) -> str:
    """The drawing at its width, named for a screen reader; what cannot be drawn is told in words."""
    caption = spoken("figcaption", picture.caption) if picture.caption.strip() else ""
    parts = (caption, _drawn(picture) or _told(picture))
    beside = {"class": "beside"} if picture.beside else {}
    return element("figure", *parts, **beside) if any(parts) else ""


def _told(picture: Picture) -> str:
    return spoken("p", picture.alt) if picture.alt.strip() else ""


def _drawn(picture: Picture) -> str:
    drawing = inert(picture.svg)
    name = one_line(picture.alt) or one_line(picture.caption)
    if drawing is None or not name or len(drawing) == 0:
        return ""
    drawing.attrib.pop("aria-hidden", None)
    drawing.attrib.pop("height", None)
    width = picture.width if isfinite(picture.width) and picture.width > 0 else 170
    drawing.attrib |= {"role": "img", "aria-label": name, "width": f"{width:g}mm"}
    return ElementTree.tostring(drawing, encoding="unicode", short_empty_elements=False)
