"""What was said before the help came, told as how it was: for a paper that is made once it is there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from supportcycle.content.language import HOME, in_language
from supportcycle.documents.compose.parts.asked import measures
from supportcycle.documents.compose.parts.problems import problems
from supportcycle.documents.compose.parts.proposal import Proposal
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.domain.model.dossier import Dossier, Round, current_version
from supportcycle.domain.review_preparation import paid_provisions

_BEFORE: Mapping[str, Callable[[Dossier, str], Proposal]] = {
    "problems": partial(problems, before=True),
    "measures": partial(measures, before=True),
}


def help_came(round: Round) -> bool:
    """Whether the municipality granted something of what the plan asks now."""
    return bool(paid_provisions(current_version(round)[1]))


def told_as_before(dossier: Dossier, round_id: str, part: str) -> PartText:
    """The part with what leads in said as past; whether it was read together stays as it was, for the
    client's words are the same. Words that were typed for the part stand as typed. KeyError for an unknown
    round."""
    written = part_text(dossier, round_id, part)
    if written.edited or part not in _BEFORE:
        return written
    with in_language(HOME):
        past = _BEFORE[part](dossier, round_id).text
    return replace(written, own=past, text=written.text.replace(written.own, past, 1))
