"""Which fields of a dossier the client may fill by saying something instead of typing it, and in which the
client's words may be in another language."""

from collections.abc import Collection
from functools import lru_cache

from supportcycle.domain.model.base import Path
from supportcycle.domain.visits.shown_fields import field_at

SAID_ALOUD = frozenset(
    {
        "Meeting.urgent", "Meeting.story", "Meeting.what_does_not_work", "Meeting.earlier_help_good",
        "Meeting.earlier_help_bad", "Meeting.reason", "Sheet.cells", "Wish.text", "Wish.needs", "Wish.wants",
        "Wish.expects", "Wish.contributes", "Mark.text", "NetworkTalk.asides", "Goal.own_words",
        "Goal.preferences", "Goal.own_share", "Goal.notice", "Option.text", "Option.advantages",
        "Option.disadvantages", "OptionSheet.why", "Step.own", "FirstStep.what", "Voorziening.what",
        "Voorziening.reason", "Aanvraag.zienswijze", "Aanvraag.dissent_client", "StepReview.how_it_was",
        "StepReview.otherwise", "GoalReview.result", "Evaluation.learned", "Evaluation.appreciated",
        "Touchstone.words", "Visit.right_words",
    }
)  # fmt: skip
"""Where the client's own words stand, as `<model>.<field>`. Of others only what is there already is heard."""
IN_OWN_WORDS = SAID_ALOUD | {"RequestPart.text"}
"""Where the client's words may be in another language than Dutch."""
_SHEETS = frozenset({"personal_profile", "quality_of_life"})
"""Of the sheets with cells those that are filled in talking."""


@lru_cache(maxsize=4096)
def may_be_said(path: Path) -> bool:
    """Whether a field is one of the client's; False also for a place that is not there."""
    return _is_among(SAID_ALOUD, path)


@lru_cache(maxsize=4096)
def is_in_own_words(path: Path) -> bool:
    """Whether the words in a field are the client's, in whatever language; False also for a place that is not
    there."""
    return _is_among(IN_OWN_WORDS, path)


def _is_among(fields: Collection[str], path: Path) -> bool:
    try:
        field = field_at(path)
    except LookupError:
        return False
    return field in fields and (field != "Sheet.cells" or path[3] in _SHEETS)
