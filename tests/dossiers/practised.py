"""The practice dossiers for long walks; two stages of Bram, that a later one holds too, only in soak."""

import pytest

from supportcycle.content.practice import practice_names

ALWAYS = "bram-review"
_HELD_BY_IT = ("bram-plan", "bram-start")


def long_walks(always: str = "") -> list[object]:
    """A parameter for each practice dossier, `always` even among the quick tests."""
    marks = {always: (), **dict.fromkeys(_HELD_BY_IT, (pytest.mark.soak,))}
    return [pytest.param(name, marks=marks.get(name, (pytest.mark.slow,))) for name in practice_names()]
