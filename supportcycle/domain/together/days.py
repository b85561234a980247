"""The days that were agreed on around meetings and cards, for in an agenda."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from supportcycle.domain.base import Model
from supportcycle.domain.moments import as_date
from supportcycle.domain.together.whole import Together


class TogetherDay(StrEnum):
    """What a day is for."""

    MEETING = "meeting"
    AFTER_MEETING = "after_meeting"
    TEAM = "team"
    CLICK = "click"
    CARD = "card"


class AgreedDay(Model):
    """One day; `key` tells several of a kind apart."""

    key: str
    kind: TogetherDay
    day: date


def agreed_days(together: Together) -> Iterator[AgreedDay]:
    """The days that can be read, as they stand in the dossier."""
    for key, kind, typed in _typed(together):
        if day := as_date(typed):
            yield AgreedDay(key=key, kind=kind, day=day)


def _typed(together: Together) -> Iterator[tuple[str, TogetherDay, str]]:
    for id, gathering in together.gatherings.items():
        yield id, TogetherDay.MEETING, gathering.on
        yield f"{id}-after", TogetherDay.AFTER_MEETING, gathering.again_on
    yield "team", TogetherDay.TEAM, together.team.again_on
    for id, request in together.requests.items():
        yield id, TogetherDay.CLICK, request.click_on
    yield "as-volunteer", TogetherDay.CLICK, together.as_volunteer.click_on
    yield "how-it-works", TogetherDay.CARD, together.how_it_works.again_on
