"""Where a question comes from: its articles, and the day they were last read."""

from collections.abc import Iterable, Mapping
from typing import Any

from supportcycle.ui.shared.law_checked import draw_checked


def draw_law(found: Iterable[Mapping[str, Any]]) -> None:
    """The articles of these rules in a line, each once, with the oldest of their days."""
    found = list(found)
    articles = "; ".join(dict.fromkeys(str(rule["article"]) for rule in found))
    draw_checked("request.law", found, articles=articles)
