"""How wide a drawing is and how high beside that, read from the drawing itself."""

import re


def ratio_of(svg: str) -> float:
    """Height divided by width: of the view, otherwise of the drawing as it says it is."""
    wide, high = _size(svg)
    return high / wide if wide and high else 1.0


def width_of_drawing(svg: str) -> float:
    """In the units of the drawing; 1.0 when it does not say."""
    return _size(svg)[0] or 1.0


def _size(svg: str) -> tuple[float, float]:
    head = svg[: svg.find(">")]
    view = re.search(r'viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)', head)
    width, height = re.search(r'\bwidth="([\d.]+)', head), re.search(r'\bheight="([\d.]+)', head)
    sizes = view.groups() if view else (width[1], height[1]) if width and height else ("1", "1")
    wide, high = map(float, sizes)
    return wide, high
