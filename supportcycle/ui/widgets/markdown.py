"""What people typed, shown as text: nothing in it is markup."""

import re
from collections.abc import Mapping

from supportcycle.domain.sanitize_text import one_line

_MARKUP = re.compile(r"[\\`*_\[\]<#$~|]|:(?![\s\d]|$)|&(?=#?\w+;)|^[>+\-=]")
_NUMBERED = re.compile(r"^(\d+)([.)])")
_LOOKED_FOR = re.compile(
    r"(?<=:)(?=[\w+/-]+:|material[_/])|(?<=\bwww)(?=\.)|(?<=://)(?=\S)|(?<=@)(?=\S)|(?<=[<>~-])(?=[->=])",
    re.IGNORECASE,
)
"""Where an address, an arrow or the name of a picture would be seen in plain words, escaped or not."""
_JOINER = "\u2060"
"""Takes no room and hides no letter; an address that is copied with it in still works."""


def escape_markdown(typed: str) -> str:
    """The text on one line for Markdown, as it was typed: no markup, link, picture, arrow or turned line."""
    apart = _LOOKED_FOR.sub(_JOINER, one_line(typed))
    return _NUMBERED.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", apart))


def shortened(typed: str, length: int = 60) -> str:
    """The beginning of a text on one line, with an ellipsis when something is left out."""
    line = " ".join(typed.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def unique_labels(labels: Mapping[str, str]) -> dict[str, str]:
    """The labels by key; a second one of the same words gets a number, because widgets know them by words."""
    found: dict[str, str] = {}
    for key, label in labels.items():
        again = sum(each == label for other, each in labels.items() if other in found)
        found[key] = f"{label} ({again + 1})" if again else label
    return found
