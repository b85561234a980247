"""The persoonlijk plan of art. 2.3.2 lid 2 Wmo 2015: the letters a-g of lid 4, in the client's voice."""

from collections.abc import Mapping, Sequence
from datetime import date

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.rules import organisation
from supportcycle.documents.compose.frame import (
    labelled,
    numbered,
    part_blocks,
    short_facts,
    to_read_together,
)
from supportcycle.documents.compose.organisation import organisation_settings
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.compose.parts.before_help import help_came, told_as_before
from supportcycle.documents.compose.parts.contribution import contribution_line
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.documents.compose.plan.chapters import CHAPTERS, READ_TOGETHER, in_order
from supportcycle.documents.compose.plan.since_help import since_help
from supportcycle.documents.compose.plan.who_does_what import said_elsewhere, who_does_what
from supportcycle.documents.compose.request.agreement import not_agreed_yet, signing, views
from supportcycle.documents.compose.request.asked_help import asked_help
from supportcycle.documents.compose.request.identity import identity_blocks
from supportcycle.documents.compose.request.legal_dates import dates_blocks, decided_before
from supportcycle.documents.compose.request.summary import summary
from supportcycle.documents.compose.request.urgency import urgent
from supportcycle.documents.compose.said_once import chapters_said_once
from supportcycle.documents.compose.sections import left_out_of, section
from supportcycle.documents.tree import Block, Document, Heading, Paragraph
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.wmo import URGENT, Leveringsvorm

_PAST = ("problems",)
"""The chapters of which the title, too, says that they tell of before the help came."""

__all__ = ["CHAPTERS", "READ_TOGETHER", "persoonlijk_plan"]


def persoonlijk_plan(dossier: Dossier, *, round_id: str, today: date, again: bool = False) -> Document:
    """The plan to hand in within seven days after the melding: first a summary, then sixteen chapters.

    Chapters the client wants left out are not there; which are not yet approved says a notice above.
    `again`: the same plan for a re-examination (art. 2.3.9). Once help came, what was said before it is told
    as past and how it goes since stands above; nobody agreed to that paper yet.
    """
    dossier = not_agreed_yet(dossier, round_id) if again else dossier
    round = dossier.rounds[round_id]
    before = again and help_came(round)
    parts = _parts(dossier, round_id, before)
    left_out, why = left_out_of(round), part_text(dossier, round_id, URGENT)
    keys = [key for key in in_order(organisation_settings().chapter_order) if key not in left_out]
    asked = asked_help(dossier, round_id, before=before)
    chapters = _chapters(keys, parts, dossier, round_id, today, asked, before)
    blocks = (
        Paragraph(text("plan.law_again" if again else "plan.law"), "note"),
        *(() if again else decided_before(round.aanvraag)),
        *urgent(round.aanvraag, why, "plan"),
        *asked,
        *_since_and_short(dossier, round_id, today, parts, before),
        *section("identity", left_out, lambda: identity_blocks(dossier, round, mine=True)),
        *numbered(chapters[:-2]),
        *section("who_does_what", left_out, lambda: who_does_what(dossier, round_id, today, mine=True)),
        *section("dates", left_out, lambda: dates_blocks(round, today)),
        *section("views", left_out, lambda: views(round.aanvraag, mine=True)),
        *numbered(chapters[-2:], first=len(chapters) - 1),
        *sending(),
    )
    used = {0: why} | {number: parts[key] for number, key in enumerate(keys, 1) if key in parts}
    return to_read_together(text(f"plan.title{'_again' * again}"), dossier, today, used, blocks)


def _since_and_short(
    dossier: Dossier, round_id: str, today: date, parts: Mapping[str, PartText], before: bool
) -> tuple[Block, ...]:
    round = dossier.rounds[round_id]
    short = section("summary", left_out_of(round), lambda: _summary(dossier, round_id, today, parts, before))
    return (*(since_help(round) if before else ()), *short)


def _parts(dossier: Dossier, round_id: str, before: bool) -> dict[str, PartText]:
    read = told_as_before if before else part_text
    return {part: read(dossier, round_id, part) for part in READ_TOGETHER}


def _summary(
    dossier: Dossier, round_id: str, today: date, parts: Mapping[str, PartText], before: bool
) -> tuple[Block, ...]:
    told = summary(dossier, round_id, today, parts, "plan")
    past = {text(f"plan.summary_lines.{key}"): text(f"plan.{key}_before") for key in _PAST} if before else {}
    lines = labelled(((past.get(label, label), words) for label, words in told), beside=True)
    return (Heading(text("shared.summary")), *lines) if lines else ()


def _chapters(
    keys: Sequence[str],
    parts: Mapping[str, PartText],
    dossier: Dossier,
    round_id: str,
    today: date,
    asked: Sequence[Block],
    before: bool,
) -> list[tuple[str, tuple[Block, ...]]]:
    elsewhere = said_elsewhere(dossier.rounds[round_id], asked, mine=True)
    chapters = (_chapter(key, parts, dossier, round_id, today) for key in keys)
    return list(
        zip((_title(key, before) for key in keys), chapters_said_once(chapters, elsewhere), strict=True)
    )


def _title(key: str, before: bool) -> str:
    own = "" if before and key in _PAST else organisation_settings().chapters.get(key)
    usual = f"plan.{key}_before" if before and key in _PAST else f"plan.chapters.{key}"
    title, letter = own or text(usual), CHAPTERS[key]
    return text("plan.lettered", title=title, letter=text(f"plan.letters.{letter}")) if letter else title


def _chapter(
    key: str, parts: Mapping[str, PartText], dossier: Dossier, round_id: str, today: date
) -> tuple[Block, ...]:
    round = dossier.rounds[round_id]
    match key:
        case "consent":
            return consent()
        case "signing":
            return signing(dossier, round_id, mine=True)
        case "form":
            return (*_part(parts[key], "shared.to_choose"), *budget_questions(round))
        case "costs":
            return (*contribution_line(round, today), *_said_of_costs(parts[key], round))
        case _:
            return _part(parts[key], "shared.not_discussed")


def _said_of_costs(part: PartText, round: Round) -> tuple[Block, ...]:
    """Who said whether they pay, spoke about it: then nothing says that nobody did."""
    is_silent = not part.text.strip() and bool(round.aanvraag.contribution_exceptions)
    return () if is_silent else _part(part, "plan.says.contribution_unsaid")


def _part(part: PartText, nothing: str) -> tuple[Block, ...]:
    return part_blocks(part, text(nothing))


_QUESTIONS = ("manages", "provides", "activities", "rate", "rate_for", "care_agreement", "conduct", "quality")
_WIDE = ("provides", "activities", "quality")
_CONSENTS = {"discuss": False, "worker": False, "ask": True, "share": True, "carer": True}
"""What may be allowed, and whether a name has to be written beside it."""


def budget_questions(round: Round) -> tuple[Block, ...]:
    """Only for who wants a pgb: what the municipality asks about it; what is still empty, by pen."""
    if all(line.leveringsvorm is not Leveringsvorm.PGB for _, line in asked_lines(round)):
        return ()
    written = round.aanvraag.budget
    said = {key: str(getattr(written, key) or "").strip() for key in _QUESTIONS}
    said["rate_for"] = choice_label("rate_kind", written.rate_for) if written.rate_for else ""
    answers = short_facts(
        ((text(f"plan.pgb.{key}"), words) for key, words in said.items()),
        wide=[text(f"plan.pgb.{key}") for key in _WIDE],
    )
    return (Heading(text("plan.pgb.title"), 2), Paragraph(text("plan.pgb.note"), "note"), *answers)


def consent() -> tuple[Block, ...]:
    """Boxes, always empty: consent is given by pen, each one apart; a name is written behind its own."""
    lines = (
        text("plan.consent.with_name" if with_name else "shared.box", words=text(f"plan.consent.{key}"))
        for key, with_name in _CONSENTS.items()
    )
    return (Paragraph(text("plan.consent.note"), "note"), Paragraph("\n".join(lines)))


def sending() -> tuple[Block, ...]:
    """Where the plan goes, and who may help with it for free."""
    phone = str(organisation().get("free_support_phone") or "")
    support = text("plan.support_phone", phone=phone) if phone else text("plan.support")
    return (Paragraph(text("plan.sending"), "note"), Paragraph(support, "note"))
