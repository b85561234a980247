"""The Wmo-aanvraag: seven parts, who does what, and what both sides think of it."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.frame import labelled, numbered, part_blocks, to_read_together
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.documents.compose.plan.who_does_what import who_does_what
from supportcycle.documents.compose.request.agreement import agreement, signatures, views
from supportcycle.documents.compose.request.asked_help import asked_help
from supportcycle.documents.compose.request.identity import identity_blocks
from supportcycle.documents.compose.request.legal_dates import dates_blocks
from supportcycle.documents.compose.request.summary import summary
from supportcycle.documents.compose.request.urgency import urgent
from supportcycle.documents.compose.sections import left_out_of, section
from supportcycle.documents.tree import Block, Document, Heading, Paragraph
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import PARTS, URGENT


def wmo_aanvraag(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """The request for the municipality (r. 1768-1796; agreement and dissent r. 1188-1191, 1844-1845).

    A part the client did not approve is marked as draft; a part the client wants left out is not there.
    """
    parts = {part: part_text(dossier, round_id, part) for part in PARTS}
    written = {part: each for part, each in parts.items() if not each.left_out}
    chapters = [
        (text(f"aanvraag.chapters.{part}"), chapter(part, written, dossier, round_id)) for part in written
    ]
    round = dossier.rounds[round_id]
    left_out, why = left_out_of(round), part_text(dossier, round_id, URGENT)
    blocks = (
        *urgent(round.aanvraag, why, "aanvraag"),
        *section("summary", left_out, lambda: _summary(dossier, round_id, parts)),
        *section("identity", left_out, lambda: identity_blocks(dossier, round)),
        *numbered(chapters),
        *section("who_does_what", left_out, lambda: who_does_what(dossier, round_id, mine=False)),
        *section("dates", left_out, lambda: dates_blocks(round, today)),
        *section("views", left_out, lambda: views(round.aanvraag, mine=False)),
        Heading(text("agreement.title")),
        *agreement(round.aanvraag, mine=False),
        *signatures(dossier, round_id),
    )
    intro = Paragraph(text("aanvraag.intro"), "note")
    used = (why, *written.values())
    return to_read_together(text("aanvraag.title"), dossier, today, used, (intro, *blocks))


def _summary(dossier: Dossier, round_id: str, parts: dict[str, PartText]) -> tuple[Block, ...]:
    return (
        Heading(text("shared.summary")),
        *labelled(summary(dossier, round_id, parts, "aanvraag"), beside=True),
    )


def chapter(part: str, written: dict[str, PartText], dossier: Dossier, round_id: str) -> tuple[Block, ...]:
    """One part; under the measures they stand once more in a table."""
    nothing = text("shared.to_choose" if part == "form" else "shared.not_discussed")
    table = asked_help(dossier, round_id, with_form="form" in written) if part == "measures" else ()
    return (*part_blocks(written[part], text("draft.part"), nothing), *table)
