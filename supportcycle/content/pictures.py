"""The one set of pictures: what stands for a life area, a phase, a kind of help, a feeling, a moment."""

import re
from contextlib import suppress
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
    """Each that can be drawn, as SVG by `<list>.<key>`, as pictures.toml says."""
    found: dict[str, str] = {}
    for key, name in _names().items():
        with suppress(TemplateError):
            found[key] = _drawing(name)
    return found


def picture(name: str) -> str:
    """The picture that stands for `<list>.<key>`, as SVG in `currentColor`; empty when its file cannot be
    drawn, so that the word stands alone. KeyError for what has none."""
    return pictures().get(name, "") if name in _names() else pictures()[name]


def broken_pictures() -> dict[str, TemplateError]:
    """Each file that pictures.toml names and that cannot be drawn, with why: it is not there, or holds more
    than shapes in the colour of the words beside them."""
    found: dict[str, TemplateError] = {}
    for name in _names().values():
        try:
            _drawing(name)
        except TemplateError as error:
            found[name] = error
    return found


@cache
def _names() -> dict[str, str]:
    try:
        tables = read_toml(_TABLE)
    except TemplateError:
        return {}
    return {f"{table}.{key}": name for table, keys in tables.items() for key, name in keys.items()}


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
