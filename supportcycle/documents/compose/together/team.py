"""The action team on paper: who is in it, what each does in the plan, and whom to call."""

from datetime import date

from supportcycle.content.catalogue import at_start, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.tree import Column, Document, Paragraph, Table
from supportcycle.documents.words.names import named
from supportcycle.domain.model.dossier import Dossier, Round, steps_now
from supportcycle.domain.model.plan import helpers_now
from supportcycle.domain.model.together.team import members_of
from supportcycle.domain.sanitize_text import one_line

OPEN_ROWS = 5
WIDTHS = (1.0, 1.8, 1.5, 1.2)


def action_team(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """A sheet for everybody in the team; empty rows to write on as long as nobody is in it."""
    team, header = dossier.rounds[round_id].together.team, worksheet("action_team").header
    values = values_of(header, team, dossier.people)
    blocks = (
        Paragraph(worksheet("action_team").purpose, "lead"),
        _members(dossier, dossier.rounds[round_id]),
        *labelled((field.label, values[field.key]) for field in header),
        Paragraph(text("action_team.closing")),
    )
    return framed(worksheet("action_team").title, dated(dossier, today), blocks)


def _members(dossier: Dossier, round: Round) -> Table:
    people, fields = dossier.people, worksheet("team_member").named
    titles = (
        fields["person"].label,
        text("action_team.does"),
        fields["follows"].label,
        fields["calls"].label,
    )
    columns = tuple(Column(title, width) for title, width in zip(titles, WIDTHS, strict=True))
    rows = tuple(
        (
            at_start(named(people, member.person)),
            "\n".join(what_somebody_does(round, member.person)),
            member.follows.strip(),
            at_start(named(people, member.calls)),
        )
        for member in members_of(round.together.team).values()
    )
    return Table("", columns, rows or (("",) * len(columns),) * OPEN_ROWS, room=1 if rows else 3)


def what_somebody_does(round: Round, person: str | None) -> list[str]:
    """What the plan says this person does, each once."""
    does = [
        one_line(helper.what) or step_name(step)
        for _, _, step in steps_now(round)
        for helper in helpers_now(step).values()
        if person and helper.person == person
    ]
    return list(dict.fromkeys(does))
