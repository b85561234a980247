"""Every no of the client that stands in this round, wherever it was said, and the day to come back to it."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from supportcycle.domain.dates import as_date
from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.refusals import leaves_network
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier, Round, current_round, goals_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.tie_qualities import RadioMove
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.model.options import Liking, Option, ideas
from supportcycle.domain.model.refusal import Refusal
from supportcycle.domain.network.ask_overview import is_against, is_left
from supportcycle.domain.network.who_counts import is_present, tie_with


class RefusalKind(StrEnum):
    """To what the client said "rather not" or "not now"."""

    PERSON = "person"
    REQUEST = "request"
    CONTACT = "contact"
    NETWORK = "network"
    LIFE_AREA = "life_area"
    OPTION = "option"
    GOAL = "goal"


class StandingRefusal(NamedTuple):
    """One no: where it was said, where its `refusal` stands, and what it is about: whom, or in which words;
    of a part of life its key."""

    kind: RefusalKind
    said_at: Path
    path: Path
    refusal: Refusal
    about: str = ""


def refused(dossier: Dossier) -> list[StandingRefusal]:
    """Every no that stands, in the order of the cycle. Of somebody with whom it is not safe, or who is not
    there any more, there is none to come back to; nor is what stays private."""
    id, round = current_round(dossier)
    found = chain(
        _parts_of_life(("rounds", id), round),
        _network(("rounds", id), round),
        _people(dossier, ("rounds", id), round),
        _goals(("rounds", id), round),
        _ideas(("rounds", id), round),
    )
    return list(found)


def _parts_of_life(at: Path, round: Round) -> Iterator[StandingRefusal]:
    for key, sheet in round.sheets.items():
        for row in sheet.not_now:
            path = (*at, "sheets", key)
            said = sheet.refusals.get(row, Refusal())
            yield StandingRefusal(
                RefusalKind.LIFE_AREA, (*path, "cells", row), (*path, "refusals", row), said, row
            )


def _network(at: Path, round: Round) -> Iterator[StandingRefusal]:
    if leaves_network(round):
        path = (*at, "network")
        yield StandingRefusal(
            RefusalKind.NETWORK, (*path, "wanted"), (*path, "refusal"), round.network.refusal
        )


def _people(dossier: Dossier, at: Path, round: Round) -> Iterator[StandingRefusal]:
    for goal_id, goal in goals_now(round).items():
        said_at = (*at, "goals", goal_id, "rather_not")
        for id in (id for id in goal.rather_not if _may_come_up(dossier, id)):
            path, said = ("people", id, "refusal"), dossier.people[id].refusal
            yield StandingRefusal(RefusalKind.PERSON, said_at, path, said, id)
    for id, ask in round.asks.items():
        if ask.person and _may_come_up(dossier, ask.person) and (is_against(ask) or is_left(ask)):
            here = (*at, "asks", id)
            kind, whom = RefusalKind.REQUEST, ask.person
            yield StandingRefusal(kind, (*here, "need"), (*here, "refusal"), ask.refusal, whom)
    for key, tie in dossier.ties.items():
        client, id = ends(key)
        if tie.radio is RadioMove.LEAVE_AS_IS and client == CLIENT and _may_come_up(dossier, id):
            tied = ("ties", key)
            kind, said = RefusalKind.CONTACT, tie.refusal
            yield StandingRefusal(kind, (*tied, "radio"), (*tied, "refusal"), said, id)


def _may_come_up(dossier: Dossier, id: str) -> bool:
    return is_present(dossier, id) and not tie_with(dossier, id).unsafe


def _goals(at: Path, round: Round) -> Iterator[StandingRefusal]:
    for id, goal in round.goals.items():
        if goal.not_now:
            path, name = (*at, "goals", id), goal_name(goal)
            yield StandingRefusal(
                RefusalKind.GOAL, (*path, "not_now"), (*path, "refusal"), goal.refusal, name
            )


def _ideas(at: Path, round: Round) -> Iterator[StandingRefusal]:
    worked_on = goals_now(round)
    for sheet_id, sheet in round.option_sheets.items():
        if sheet.goal is None or sheet.goal in worked_on:
            for id, option in ideas(sheet).items():
                if is_put_aside(option):
                    path = (*at, "option_sheets", sheet_id, "options", id)
                    refusal, words = option.refusal, first_line(option.text)
                    yield StandingRefusal(
                        RefusalKind.OPTION, (*path, "liking"), (*path, "refusal"), refusal, words
                    )


def is_put_aside(option: Option) -> bool:
    """Whether the client said of an idea that it is nothing, and not also that it is nice."""
    return Liking.NOT_NICE in option.liking and Liking.NICE not in option.liking


def day_has_come(each: StandingRefusal, today: date) -> bool:
    """Whether the day that the client named to come back to it is today, or was; without one it never is."""
    day = as_date(each.refusal.return_on)
    return day is not None and day <= today


_OF_SOMEBODY = frozenset({RefusalKind.PERSON, RefusalKind.REQUEST, RefusalKind.CONTACT})


def to_come_back_to(scene: Scene) -> Iterator[LooseEnd]:
    """What the client would not, on the day the client named to look at it again, and never before it."""
    for each in refused(scene.dossier):
        if day_has_come(each, scene.today):
            values = {"day": each.refusal.return_on.strip()}
            kind = LooseEndKind.REFUSAL_TO_RETURN
            if each.kind is RefusalKind.GOAL:
                kind = LooseEndKind.GOAL_TO_RETURN
                values["goal"] = scene.goal(each.path[3])
            elif each.kind in _OF_SOMEBODY:
                kind = LooseEndKind.PERSON_TO_RETURN
                values["person"] = scene.person(each.about)
            yield scene.end(kind, each.said_at, *_ids(each), **values)


def _ids(each: StandingRefusal) -> tuple[str, ...]:
    """What it is about, and the day: another day is another question."""
    day = f"{as_date(each.refusal.return_on):%Y%m%d}"
    if each.kind is RefusalKind.GOAL:
        return (each.path[3], day)
    return (each.kind, "_".join(each.path[1:-1]), day)


CHECKS = (to_come_back_to,)
