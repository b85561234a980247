"""What the list says about a dossier."""

from datetime import timedelta

from supportcycle.domain.dates import as_typed
from supportcycle.domain.deadlines import DeadlineKind
from supportcycle.domain.upcoming_days import UpcomingDay
from supportcycle.ui.shared.dossiers.row_text import term_words
from tests.domain.dossiers import TODAY
from tests.running.walking import for_each

TERMS = [kind for kind in DeadlineKind if kind is not DeadlineKind.EVALUATION]


@for_each("kind", TERMS)
@for_each("days", [-3, 0, 3])
def test_every_term_of_the_law_has_words_ahead_and_passed(kind, days):
    day = TODAY + timedelta(days=days)
    assert as_typed(day) in term_words(UpcomingDay(kind.value, day), TODAY)
