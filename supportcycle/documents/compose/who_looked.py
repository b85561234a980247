"""For the client: who did what with the dossier, when and why, in plain words, and who may now.

It is made of entries of the log that are handed in; what was read or written is in none of them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.balanced_table import balanced_table
from supportcycle.documents.compose.frame import framed
from supportcycle.documents.tree import Block, Bullets, Document, Heading, Paragraph
from supportcycle.documents.words.days import written
from supportcycle.domain.access.audit_event import Act, ActOutcome, AuditEvent
from supportcycle.domain.access.caseload import LiveAccess, live_access
from supportcycle.domain.access.grants import AccessReason, DossierAccess

_COLUMNS = ("when", "who", "what", "why")
_Line = tuple[date, str, Act, ActOutcome, str | None, AccessReason | None]


def who_looked(
    name: str,
    events: Sequence[AuditEvent],
    facts: DossierAccess,
    today: date,
    now: Mapping[str, LiveAccess],
) -> Document:
    """The paper about the client of this `name`: what one person did on one day is one line, newest first.

    `now` says who may come at the dossier.
    """
    names = {member.person: member.name for member in facts.members}
    blocks: list[Block] = [Paragraph(text("who_looked.purpose"))]
    if rows := _rows(events, facts, names):
        titles = [text(f"who_looked.columns.{key}") for key in _COLUMNS]
        blocks.append(balanced_table(text("who_looked.caption"), titles, rows))
    else:
        blocks.append(Paragraph(text("who_looked.nobody")))
    blocks += [Paragraph(text("who_looked.words_not_kept")), Heading(text("who_looked.now_title"))]
    blocks += _who_may_now(now, names)
    blocks += [Heading(text("who_looked.rights_title")), Paragraph(text("who_looked.rights"))]
    subtitle = text("shared.subtitle", name=name, date=written(today, short=True))
    return framed(text("who_looked.title"), subtitle, blocks)


def _rows(events: Sequence[AuditEvent], facts: DossierAccess, names: Mapping[str, str]) -> list[list[str]]:
    lines = Counter(_line(each, facts) for each in events)
    newest_first = sorted(lines, key=lambda line: line[0], reverse=True)
    return [
        [written(line[0], short=True), _name(names, line[1]), _what(line, lines[line], names), _why(line[5])]
        for line in newest_first
    ]


def _line(event: AuditEvent, facts: DossierAccess) -> _Line:
    """Of an act without a reason of its own the reason why this person could come at it then."""
    access = live_access(facts, event.person, event.at)
    reason = event.reason or (access.reason if access else None)
    return (event.at.astimezone().date(), event.person, event.act, event.outcome, event.other, reason)


def _what(line: _Line, times: int, names: Mapping[str, str]) -> str:
    _, _, act, outcome, other, _ = line
    what = text(f"who_looked.acts.{act.value}")
    if other:
        what = text("who_looked.about", what=what, name=_name(names, other))
    if outcome is not ActOutcome.DONE:
        what = text(f"who_looked.{outcome.value}", what=what)
    return text("who_looked.times", what=what, times=times) if times > 1 else what


def _who_may_now(now: Mapping[str, LiveAccess], names: Mapping[str, str]) -> list[Block]:
    if not now:
        return [Paragraph(text("who_looked.now_nobody"))]
    said = []
    for person, access in now.items():
        words = {"name": _name(names, person), "why": _why(access.reason)}
        if access.until is None:
            said.append(text("who_looked.now", **words))
        else:
            day = written(access.until.astimezone().date(), short=True)
            said.append(text("who_looked.now_until", day=day, **words))
    return [Bullets(tuple(said))]


def _name(names: Mapping[str, str], person: str) -> str:
    return names.get(person) or text("who_looked.gone")


def _why(reason: AccessReason | None) -> str:
    return text(f"who_looked.reasons.{reason.value}") if reason else text("who_looked.no_reason")
