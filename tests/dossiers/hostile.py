"""Dossiers full of words that try to be more than words."""

import re
from typing import Any

from supportcycle.content.practice import practice_text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.workspace.field_keys import is_text_place
from supportcycle.workspace.serialization import from_text

MARK = "Kwik"
ELSEWHERE = "elders.example"
ON_SCREEN = (
    f"{MARK} {{count}} <b>q1</b> **q2** _q3_ ~~q4~~ `q5` $q6$ [q7](javascript:alert(1)) "
    ":red[q8] :material/q9: :smile: :streamlit: &lt;b&gt; <img src=x onerror=alert(1)> "
    f"http://{ELSEWHERE}/a?b=1&lt;c www.{ELSEWHERE} wie@{ELSEWHERE} <http://{ELSEWHERE}> "
    f"![q10](http://{ELSEWHERE}/i.png) <script>alert(1)</script> a -> b -- c | d | "
    "\u202e \x07 \u05e9\u05dc\u05d5\u05dd 😀\n# q11\n* q12\n1. q13\n> q14\n---\n    code {name}"
)
"""Whatever of it becomes something else than text has one of q1 to q14 to itself."""
_FIGURES = re.compile(r"[\d\s./:-]+")


def hostile(node: Any, words: str, *, figures: bool = False, path: tuple[str, ...] = ()) -> Any:
    """The same data with every free text replaced; with `figures` days and numbers stay what they were."""
    if isinstance(node, dict):
        return {key: hostile(each, words, figures=figures, path=(*path, key)) for key, each in node.items()}
    free = isinstance(node, str) and node and is_text_place(path)
    return words if free and not (figures and _FIGURES.fullmatch(node)) else node


def hostile_dossier(practice: str, words: str, *, figures: bool = False) -> Dossier:
    """A practice dossier with these words in every place for words; everything may leave about everybody."""
    raw = hostile(from_text(practice_text(practice)).model_dump(), words, figures=figures)
    for person in raw["people"].values():
        person |= {"may_leave": tuple(MayLeave), "may_be_named": True}
    return Dossier.model_validate(raw | {"id": practice.replace("-", "_")})
