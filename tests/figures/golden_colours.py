"""Golden drawings hold no colour of ours, only its name: another accent is no other drawing."""

import re

from supportcycle.figures.base import theme

_SHADE = re.compile(r"#[0-9a-f]{6}\b")


def with_names_of_colours(svg: str) -> str:
    """The drawing with the name of each colour of the theme in the place of its shade; any other stays."""
    ours = ((name, shade) for name, shade in reversed(vars(theme).items()) if name.isupper())
    names = {shade: name for name, shade in ours if isinstance(shade, str)}
    return _SHADE.sub(lambda found: names.get(found[0], found[0]), svg)
