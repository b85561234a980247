"""The worker's own side of a visit: what comes when, who is there, what stays covered, what still waits."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import dated, framed
from supportcycle.documents.compose.visits.appointment import appointment, declaration_of, ticked, visit_of
from supportcycle.documents.tree import Block, Column, Document, Labelled, Notice, Paragraph, Table
from supportcycle.documents.words.names import all_named
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.sanitize_text import one_line
from supportcycle.domain.visits.planning import minutes_of, parked_open, planned_minutes

MOST, LONGEST = 4, 90
"""So many of what waits fit on one side, each so long."""
SMALL, SMALLER, FEW = 0.9, 0.8, 10
"""The type, and from how many moments it is the smaller one."""


def visit_agenda(dossier: Dossier, *, round_id: str, today: date, visit_id: str = "") -> Document:
    """One side of paper that stays with the worker."""
    round = dossier.rounds[round_id]
    visit = visit_of(round, visit_id)
    subtitle = dated(dossier, today)
    if visit is None:
        return framed(text("visit_papers.agenda"), subtitle, (Notice(text("visit_papers.none")),))
    title = text("visit_papers.agenda_of", title=declaration_of(visit).title)
    blocks = (
        Paragraph(text("visit_papers.yours"), "note"),
        *appointment(visit, dossier),
        _moments(visit),
        *_listed("covered", _covered(visit, dossier)),
        *_listed("parked", _parked(round)),
        *_listed("bring", _bring(visit)),
    )
    small = len(ticked(visit)) > FEW
    return replace(framed(title, subtitle, blocks), scale=SMALLER if small else SMALL)


def _moments(visit: Visit) -> Table:
    moments = ticked(visit)
    whole = planned_minutes(visit, declaration_of(visit))
    each = [str(count) if len(moments) <= whole else "" for count in minutes_of(moments, whole)]
    rows = tuple((moment.question, count) for moment, count in zip(moments, each, strict=True))
    columns = (Column(text("visit_papers.moment"), 5), Column(text("visit_papers.minutes_each"), 1))
    return Table(text("visit_papers.moments"), columns, rows)


def _listed(key: str, points: Iterable[str]) -> tuple[Block, ...]:
    """Short points under their name; nothing at all without them."""
    all = [point for point in points if point]
    if not all:
        return ()
    shown, more = all[:MOST], len(all) - MOST
    if more > 0:
        shown.append(text("visit_papers.more", count=more))
    return (Labelled(text(f"visit_papers.{key}"), "\n".join(shown)),)


def _covered(visit: Visit, dossier: Dossier) -> list[str]:
    people = all_named(dossier.people, visit.covered_people)
    words = ", ".join(filter(None, map(str.strip, visit.covered_words.splitlines())))
    told = {
        "people": people,
        "life_domains": _rows("personal_profile", visit.covered_life_domains),
        "dimensions": _rows("quality_of_life", visit.covered_dimensions),
        "words": one_line(words),
    }
    return [
        text(
            "shared.labelled", label=text(f"visit_papers.covered_{key}"), words=first_line(said, 2 * LONGEST)
        )
        for key, said in told.items()
        if said
    ]


def _rows(sheet: str, keys: Collection[str]) -> str:
    return ", ".join(row.name for row in worksheet(sheet).rows if row.key in keys)


def _parked(round: Round) -> list[str]:
    return [first_line(question.text, LONGEST) for _, question in parked_open(round)]


def _bring(visit: Visit) -> list[str]:
    return [text(f"papers.names.{key}") for key in ("visit_sheet", *declaration_of(visit).bring)]
