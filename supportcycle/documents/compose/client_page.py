"""The page the client keeps: one side of A4 in type as large as fits."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from math import ceil

from supportcycle.documents.compose.circles import step_name
from supportcycle.documents.compose.days import days
from supportcycle.documents.compose.facts import helper_words, professionals_words, provision_words
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.municipality import is_paid
from supportcycle.documents.compose.whom_to_call import whom_to_call
from supportcycle.documents.compose.words import at_start, said
from supportcycle.documents.tree import Document
from supportcycle.domain.base import first_line
from supportcycle.domain.dossier import Dossier, goals_now, steps_now
from supportcycle.domain.goals import goal_name
from supportcycle.domain.moments import as_typed
from supportcycle.domain.plan import helpers_now, is_helping
from supportcycle.domain.profile import ranked

Lines = Callable[[Dossier, str, date], Iterator[str]]
MOST = {"wish": 1, "goals": 3, "own": 4, "help": 5, "call": 1, "next": 2}
"""How many points each block has at most; the rest stands in the plan."""
LOOKS = ((1.5, 130), (1.4, 130), (1.3, 130), (1.2, 130), (1.2, 64))
"""Larger first: how large the type is, and how many characters a point may have."""
PAGE, TITLE, BLOCK, LINE, CHARACTERS = 243.0, 32.0, 7.7, 5.45, 80
"""In mm at the size of other documents: what fits on a side of A4, and what each thing takes of it."""


def client_page(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """Wish, goals, what I do, who helps, whom I call and the next date; a line to write on where unsaid."""
    for scale, longest in LOOKS:
        told = {key: _points(lines(dossier, round_id, today), key, longest) for key, lines in _BLOCKS.items()}
        if _fits(told, scale):
            break
    pairs = [(said(f"client_page.{key}"), _listed(points)) for key, points in told.items()]
    page = framed(said("client_page.title"), dated(dossier, today), labelled(pairs))
    return replace(page, scale=scale)


def _points(lines: Iterator[str], key: str, longest: int) -> list[str]:
    spoken = dict.fromkeys(first_line(line, longest) for line in lines if line.strip())
    return list(spoken)[: MOST[key]]


def _listed(points: list[str]) -> str:
    return (
        "\n".join(said("client_page.point", words=point) for point in points)
        if points[1:]
        else "".join(points)
    )


def _fits(told: dict[str, list[str]], scale: float) -> bool:
    wide = CHARACTERS / scale
    lines = sum(max(1.6, sum(ceil(len(point) / wide) for point in points)) for points in told.values())
    return TITLE + len(told) * BLOCK + lines * LINE <= PAGE / scale


def _wish(dossier: Dossier, round_id: str, _today: date) -> Iterator[str]:
    wishes = dossier.rounds[round_id].wishes
    yield from (wish.text for _, wish in ranked(wishes) or list(wishes.items()))


def _goals(dossier: Dossier, round_id: str, _today: date) -> Iterator[str]:
    yield from map(goal_name, goals_now(dossier.rounds[round_id]).values())


def _own(dossier: Dossier, round_id: str, _today: date) -> Iterator[str]:
    round = dossier.rounds[round_id]
    yield from (goal.own_share for goal in goals_now(round).values())
    for _, _, step in steps_now(round):
        if own := first_line(step.own):
            yield said("plan.says.step", step=step_name(step), words=own)


def _help(dossier: Dossier, round_id: str, _today: date) -> Iterator[str]:
    people = dossier.people
    for _, _, step in steps_now(dossier.rounds[round_id]):
        for helper in helpers_now(step).values():
            if is_helping(helper):
                yield at_start(helper_words(helper, step, people))
        yield from professionals_words(step, people)
        yield from (provision_words(line, people) for line in step.wmo.values() if is_paid(line))


def _call(dossier: Dossier, round_id: str, _today: date) -> Iterator[str]:
    yield whom_to_call(dossier, round_id)


def _next(dossier: Dossier, round_id: str, today: date) -> Iterator[str]:
    for each in days(dossier, round_id):
        if each.day >= today:
            yield said("client_page.day", date=as_typed(each.day), words=each.title)


_BLOCKS: dict[str, Lines] = {
    "wish": _wish,
    "goals": _goals,
    "own": _own,
    "help": _help,
    "call": _call,
    "next": _next,
}
