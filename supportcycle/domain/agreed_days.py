"""The days that people agreed on with each other, for in an agenda."""

from collections.abc import Iterator
from datetime import date, time
from enum import StrEnum

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.base import Model, Text
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.visits.times import as_time


class AgreedFor(StrEnum):
    """What a day is for."""

    MEETING = "meeting"
    AFTER_MEETING = "after_meeting"
    TEAM = "team"
    CLICK = "click"
    CARD = "card"
    TALK = "talk"
    CONTACT = "contact"


class AgreedDay(Model):
    """One day; `key` tells several of a kind apart. `at` and `place` where they are known."""

    key: str
    kind: AgreedFor
    day: date
    at: time | None = None
    place: Text = ""


def agreed_days(round: Round) -> Iterator[AgreedDay]:
    """The days that can be read, as they stand in the dossier."""
    for key, kind, typed in _typed(round):
        if day := as_date(typed):
            gathering = round.together.gatherings.get(key) if kind is AgreedFor.MEETING else None
            at, place = (as_time(gathering.time), gathering.place) if gathering else (None, "")
            yield AgreedDay(key=key, kind=kind, day=day, at=at, place=place)


def _typed(round: Round) -> Iterator[tuple[str, AgreedFor, str]]:
    together = round.together
    for id, gathering in together.gatherings.items():
        yield id, AgreedFor.MEETING, gathering.on
        yield f"{id}-after", AgreedFor.AFTER_MEETING, gathering.again_on
    yield "team", AgreedFor.TEAM, together.team.again_on
    for id, request in together.requests.items():
        yield id, AgreedFor.CLICK, request.click_on
    yield "as-volunteer", AgreedFor.CLICK, together.as_volunteer.click_on
    yield "how-it-works", AgreedFor.CARD, together.how_it_works.again_on
    for id, agreement in round.helper_agreements.items():
        yield f"{id}-talk", AgreedFor.TALK, agreement.talk_on
    yield "contact", AgreedFor.CONTACT, round.closing.contact_on
