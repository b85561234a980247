"""The chapters of the persoonlijk plan, each with its letter in art. 2.3.2 lid 4 Wmo 2015."""

from collections.abc import Sequence

CHAPTERS = {
    "who_i_am": "a",
    "problems": "a",
    "analysis": "a",
    "intended_results": "a",
    "own": "b",
    "housemates": "b",
    "network": "c",
    "carer": "d",
    "neighbourhood": "e",
    "other_help": "f",
    "costs": "g",
    "measures": "lid_2",
    "new_solution": "lid_2",
    "form": "lid_6",
    "consent": "",
    "signing": "",
}
"""The chapters in order, each with its letter in lid 4 or its own lid of art. 2.3.2."""

READ_TOGETHER = tuple(key for key in CHAPTERS if key not in ("consent", "signing"))
"""The chapters the client reads and approves, each apart."""


def in_order(first: Sequence[str]) -> tuple[str, ...]:
    """All chapters, those named first in front; consent and signing always come last."""
    return tuple(dict.fromkeys((*first, *CHAPTERS)))
