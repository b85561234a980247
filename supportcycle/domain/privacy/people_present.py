"""Who sits at the table today, as far as that was written down."""

from collections.abc import Iterator
from datetime import date

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Round


def at_the_table(round: Round, today: date) -> frozenset[str]:
    """The people of today's talk, visit, looking back or meeting; when none names anybody, of the latest
    before.

    With no talk of today also who was marked on the first page counts: that mark has no date, and to be
    silent about one person too many does no harm.
    """
    dated = [(day, people) for day, people in _sittings(round) if people and day <= today]
    latest = max((day for day, _ in dated), default=None)
    here = frozenset(id for day, people in dated if day == latest for id in people)
    return here if latest == today else here | frozenset(round.meeting.present)


def _sittings(round: Round) -> Iterator[tuple[date, tuple[str, ...]]]:
    talks = [(talk.on, talk.present) for talk in round.meeting.talks.values()]
    reviews = [(review.on, review.present) for review in round.evaluations.values()]
    visits = [(visit.begun_at[:10] or visit.on, visit.present) for visit in round.visits.values()]
    for on, present in (*talks, *reviews, *visits):
        if day := as_date(on):
            yield day, present
    for gathering in round.together.gatherings.values():
        if day := as_date(gathering.on):
            yield day, tuple(guest.person for guest in gathering.guests.values() if guest.person)
