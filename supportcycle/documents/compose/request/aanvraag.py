"""The Wmo-aanvraag: seven parts, who does what, and what both sides think of it."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.frame import labelled, numbered, part_blocks, to_read_together
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.documents.compose.plan.who_does_what import said_elsewhere, who_does_what
from supportcycle.documents.compose.request.agreement import signing, views
from supportcycle.documents.compose.request.asked_help import asked_help
from supportcycle.documents.compose.request.identity import identity_blocks
from supportcycle.documents.compose.request.legal_dates import dates_blocks, decided_before
from supportcycle.documents.compose.request.summary import summary
from supportcycle.documents.compose.request.urgency import urgent
from supportcycle.documents.compose.said_once import chapters_said_once
from supportcycle.documents.compose.sections import left_out_of, section
from supportcycle.documents.tree import Block, Document, Heading, Paragraph
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import PARTS, URGENT


def wmo_aanvraag(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """The request for the municipality (r. 1768-1796; agreement and dissent r. 1188-1191, 1844-1845).

    Which parts the client did not approve says a notice above; a part the client wants left out is not there.
    """
    parts = {part: part_text(dossier, round_id, part) for part in PARTS}
    written = {part: each for part, each in parts.items() if not each.left_out}
    asked, round = asked_help(dossier, round_id), dossier.rounds[round_id]
    elsewhere = said_elsewhere(round, asked, mine=False)
    titles = (text(f"aanvraag.chapters.{part}") for part in written)
    told = chapters_said_once((_chapter(part, each) for part, each in written.items()), elsewhere)
    chapters = [*zip(titles, told, strict=True)]
    left_out, why = left_out_of(round), part_text(dossier, round_id, URGENT)
    blocks = (
        *urgent(round.aanvraag, why, "aanvraag"),
        *asked,
        *section("summary", left_out, lambda: _summary(dossier, round_id, today, parts)),
        *section("identity", left_out, lambda: identity_blocks(dossier, round, mine=False)),
        *numbered(chapters),
        *section("who_does_what", left_out, lambda: who_does_what(dossier, round_id, today, mine=False)),
        *section("dates", left_out, lambda: dates_blocks(round, today)),
        *section("views", left_out, lambda: views(round.aanvraag, mine=False)),
        Heading(text("agreement.title")),
        *signing(dossier, round_id, mine=False),
    )
    intro = (Paragraph(text("aanvraag.intro"), "note"), *decided_before(round.aanvraag))
    used = dict(enumerate((why, *written.values())))
    return to_read_together(text("aanvraag.title"), dossier, today, used, (*intro, *blocks))


def _summary(dossier: Dossier, round_id: str, today: date, parts: dict[str, PartText]) -> tuple[Block, ...]:
    lines = labelled(summary(dossier, round_id, today, parts, "aanvraag"), beside=True)
    return (Heading(text("shared.summary")), *lines) if lines else ()


def _chapter(part: str, written: PartText) -> tuple[Block, ...]:
    nothing = text("shared.to_choose" if part == "form" else "shared.not_discussed")
    return part_blocks(written, nothing)
