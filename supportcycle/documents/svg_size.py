"""How high a drawing is beside its width, read from the drawing itself."""

import re


def ratio_of(svg: str) -> float:
    """Height divided by width: of the view, otherwise of the drawing as it says it is."""
    head = svg[: svg.find(">")]
    view = re.search(r'viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)', head)
    width, height = re.search(r'\bwidth="([\d.]+)', head), re.search(r'\bheight="([\d.]+)', head)
    sizes = view.groups() if view else (width[1], height[1]) if width and height else ("1", "1")
    wide, high = map(float, sizes)
    return high / wide if wide and high else 1.0
