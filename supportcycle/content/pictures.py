"""The one set of pictures: what stands for a life area, a phase, a kind of help, a feeling, a moment."""

import re
from functools import cache
from pathlib import Path

from supportcycle.content.template_file import line_of, read_toml
from supportcycle.domain.errors import TemplateError
from supportcycle.resources import TEMPLATES

_TABLE = TEMPLATES / "pictures.toml"
_FOLDER = TEMPLATES / "pictures"
_COLOUR = re.compile(r'\b(?:fill|stroke|stop-color|color)="(?!none"|currentColor")')
_SHAPES_ONLY = re.compile(
    r"<(?!/?(?:svg|g|path|circle|rect|line|polyline|polygon|ellipse)\b)|\b(?:on\w+|style|href)="
)


@cache
def pictures() -> dict[str, str]:
    """Each as SVG by `<list>.<key>`, as pictures.toml says. TemplateError for a file that is not there,
    or that holds more than shapes in the colour of the words beside them."""
    return {
        f"{table}.{key}": _drawing(name)
        for table, keys in read_toml(_TABLE).items()
        for key, name in keys.items()
    }


def picture(name: str) -> str:
    """The picture that stands for `<list>.<key>`, as SVG in `currentColor`; KeyError for what has none."""
    return pictures()[name]


@cache
def _drawing(name: str) -> str:
    file = _FOLDER / f"{name}.svg"
    svg = _read(file, name).strip()
    if not svg.startswith("<svg") or "viewBox" not in svg or _COLOUR.search(svg) or _SHAPES_ONLY.search(svg):
        raise TemplateError(file, 1, "is not shapes in currentColor alone")
    return svg


def _read(file: Path, name: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise TemplateError(_TABLE, line_of(_TABLE, f'"{name}"'), f"{name}.svg cannot be read") from None
