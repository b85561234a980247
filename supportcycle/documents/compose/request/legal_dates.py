"""The dates of the law and of the plan, each with where it stands (rules.toml)."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.rules import rules
from supportcycle.documents.balanced_table import balanced_table
from supportcycle.documents.compose.plan.who_does_what import evaluation_day
from supportcycle.documents.tree import Block, Heading, Notice, Paragraph
from supportcycle.documents.words.days import day_words, written
from supportcycle.domain.deadlines import DeadlineKind, deadlines, terms_from
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.wmo import Aanvraag, is_decided
from supportcycle.domain.upcoming_days import happened

Row = tuple[str, str, str]
_RULES = {
    DeadlineKind.PLAN: "persoonlijk_plan",
    DeadlineKind.RESEARCH: "onderzoek",
    DeadlineKind.DECISION: "besluit",
    DeadlineKind.OBJECTION: "objection",
    DeadlineKind.OBJECTION_DECISION: "objection_decision",
    DeadlineKind.APPEAL: "appeal",
}


def dates_blocks(round: Round, today: date) -> tuple[Block, ...]:
    """A table of dates; a term is told as a term as long as its start is unknown, and which dates are not
    known in one line above it.

    Once the municipality decided, the terms until then are over and not told. Only the plain day is told:
    that the law may stretch a term over a holiday is nothing to count on.
    """
    titles = [text(f"dates.{key}") for key in ("what", "when", "source")]
    rows = (*_municipality(round, today), _change(), *_plan(round, today))
    known = tuple(row for row in rows if row[1])
    unknown = ", ".join(in_sentence(what) for what, when, _ in rows if not when)
    note = (Paragraph(text("dates.unknown", dates=unknown), "note"),) if unknown else ()
    return (Heading(text("dates.title")), *note, balanced_table("", titles, known, always=len(titles)))


def _municipality(round: Round, today: date) -> Iterator[Row]:
    request, due = round.aanvraag, partial(_due, days=_days(round), today=today)
    yield _told("melding", request.melding_on)
    yield _told("confirmed", request.confirmed_on, str(rules()["law"]["receipt"]["article"]))
    if is_decided(request):
        yield _told("aanvraag", request.aanvraag_on)
    else:
        yield due(DeadlineKind.PLAN)
        yield due(DeadlineKind.RESEARCH)
        yield _told("aanvraag", request.aanvraag_on)
        yield due(DeadlineKind.DECISION)
    for key, typed, kind in (
        ("decided", request.decided_on, DeadlineKind.OBJECTION),
        ("objected", request.objected_on, DeadlineKind.OBJECTION_DECISION),
        ("objection_decided", request.objection_decided_on, DeadlineKind.APPEAL),
    ):
        happened_once = typed.strip() or (key == "decided" and is_decided(request))
        yield from (_told(key, typed), due(kind)) if happened_once else ()


def _change() -> Row:
    """What has to be told without being asked (art. 2.3.8)."""
    return _told("change", text("dates.at_once"), str(rules()["law"]["report_change"]["article"]))


def _plan(round: Round, today: date) -> Iterator[Row]:
    if day := evaluation_day(round, today):
        yield _told("evaluation", day)


def _days(round: Round) -> dict[DeadlineKind, date]:
    return {each.kind: each.day for each in deadlines(happened(round), terms_from(rules()))}


def _told(key: str, when: str, source: str = "") -> Row:
    return text(f"dates.{key}"), day_words(when), source or text("shared.nothing")


def _due(kind: DeadlineKind, *, days: Mapping[DeadlineKind, date], today: date) -> Row:
    rule = rules()[_RULES[kind]]
    term = (
        text("dates.days", count=rule["days"]) if "days" in rule else text("dates.weeks", count=rule["weeks"])
    )
    if kind in days:
        when = text(f"dates.{kind}_due_on", date=written(days[kind]), term=term)
        when = _past(kind, when) if days[kind] < today else when
    else:
        when = text(f"dates.{kind}_due_open", term=term)
    return text(f"dates.{kind}_due"), when, str(rule["source"])


def _past(kind: DeadlineKind, when: str) -> str:
    """A term that is over, said as that; a plan may still come later, and then counts where it can."""
    was = text("dates.past", words=when)
    return text("dates.plan_later", was=was) if kind is DeadlineKind.PLAN else was


def decided_before(request: Aanvraag) -> tuple[Block, ...]:
    """That the municipality answered already, and what comes next then; nothing before that."""
    if not is_decided(request):
        return ()
    on = day_words(request.decided_on)
    return (Notice(text("aanvraag.decided_on" if on else "aanvraag.decided", date=on)),)
