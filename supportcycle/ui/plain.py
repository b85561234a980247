"""What people typed, shown as text: nothing in it is markup."""

import re
from collections.abc import Mapping

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~$:.^=])")


def plain(typed: str) -> str:
    """The text with every Markdown character escaped, on one line, for labels, buttons and captions."""
    return _MARKUP.sub(r"\\\1", " ".join(typed.split()))


def shortened(typed: str, length: int = 60) -> str:
    """The beginning of a text on one line, with an ellipsis when something is left out."""
    line = " ".join(typed.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def told_apart(labels: Mapping[str, str]) -> dict[str, str]:
    """The labels by key; a second one of the same words gets a number, because widgets know them by words."""
    found: dict[str, str] = {}
    for key, label in labels.items():
        again = sum(each == label for other, each in labels.items() if other in found)
        found[key] = f"{label} ({again + 1})" if again else label
    return found
