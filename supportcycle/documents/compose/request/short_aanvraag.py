"""The request on two pages: what is asked and why, then data, consent, signatures and a box by pen."""

from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.frame import labelled, to_read_together
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.plan.persoonlijk_plan import consent
from supportcycle.documents.compose.request.agreement import agreement, signatures
from supportcycle.documents.compose.request.asked_help import asked_help
from supportcycle.documents.compose.request.identity import identity_blocks
from supportcycle.documents.compose.request.legal_dates import decided_before
from supportcycle.documents.compose.request.summary import summary
from supportcycle.documents.compose.request.urgency import urgent
from supportcycle.documents.compose.sections import left_out_of, section
from supportcycle.documents.tree import Column, Document, Heading, Table
from supportcycle.documents.words.days import day_words
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import PARTS, URGENT, Aanvraag, is_decided

SHORT_PARTS = (*PARTS, "own", "housemates", "network", "neighbourhood")
"""The parts whose words this paper uses: what is left out of them is left out here."""


def short_aanvraag(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """What is asked, why, and what the client and others do; then data, consent, and lines to sign on.

    Client and worker sign both; the municipality has a box as long as it has not decided. The long one may
    go behind it.
    """
    round = dossier.rounds[round_id]
    left_out, why = left_out_of(round), part_text(dossier, round_id, URGENT)
    parts = {part: part_text(dossier, round_id, part) for part in PARTS}
    told = summary(dossier, round_id, today, parts, "plan", with_evaluation=False)
    lines = labelled(told, beside=True)
    blocks = (
        *decided_before(round.aanvraag),
        *urgent(round.aanvraag, why, "plan"),
        *asked_help(dossier, round_id),
        *section("summary", left_out, lambda: (Heading(text("short.why")), *lines) if lines else ()),
        *section("identity", left_out, lambda: identity_blocks(dossier, round, mine=True)),
        Heading(text("plan.chapters.consent")),
        *consent(),
        Heading(text("agreement.title")),
        *agreement(round, mine=True),
        *signatures(dossier, round_id),
        *(() if is_decided(round.aanvraag) else (_for_municipality(round.aanvraag),)),
    )
    used = dict(enumerate((why, *parts.values())))
    return to_read_together(text("short.title"), dossier, today, used, blocks, numbered=False)


def _for_municipality(request: Aanvraag) -> Table:
    """A box that the municipality fills in, as far as it is not known; only the municipality knows when the
    request was received."""
    told = {
        "melding": day_words(request.melding_on),
        "received": "",
        "case_number": request.case_number.strip(),
    }
    columns = tuple(Column(text(f"short.{key}")) for key in told)
    return Table(text("short.for_municipality"), columns, (tuple(told.values()),), row_headings=False, room=2)
