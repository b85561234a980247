"""One file of templates/ as plain data, and where in it a mistake stands."""

import re
import tomllib
from pathlib import Path
from typing import Any

from supportcycle.domain.errors import TemplateError


def read_toml(file: Path) -> dict[str, Any]:
    """A template file as plain data. TemplateError with file and line when it is not TOML or is not there."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(file, _line_in(str(error)), str(error)) from None
    except (OSError, UnicodeDecodeError):
        raise TemplateError(file, None, "cannot be read") from None


def _line_in(message: str) -> int | None:
    found = re.search(r"at line (\d+)", message)
    return int(found[1]) if found else None


def line_of(file: Path, key: str, *, after: int = 0) -> int | None:
    """The first line of a file, beyond line `after`, that names this key: to point at a mistake."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if number > after and key in line), None)
