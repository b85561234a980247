"""A meeting of the network on paper: the invitation for each guest, and the sheet for on the table."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import at_start, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import dated, framed, labelled, short_facts
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.whom_to_call import whom_to_call
from supportcycle.documents.compose.worksheets.blocks import printed
from supportcycle.documents.tree import Block, Bullets, Column, Document, Heading, PageBreak, Paragraph, Table
from supportcycle.documents.words.days import day_words
from supportcycle.documents.words.names import first_name, named
from supportcycle.documents.words.quantities import minutes_words
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import PersonKind
from supportcycle.domain.model.people import FORMAL, NetworkMember, Role, outside_name
from supportcycle.domain.model.together.gathering import (
    AgendaItem,
    Gathering,
    TableQuestion,
    guests_of,
    parts_of,
    promised,
)

LINE, FEW = 80, 5
"""Letters on a line of an invitation, and how many lines of its own words there may be in large type."""
ANSWERS = ("comes", "thinks_along", "stays_away")
LARGE, ROOM, THOUGHTS, MOST_EMPTY, EMPTY_QUESTIONS = 1.1, 4, 6, 6, 3


def invitations(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """The invitation to the last meeting that is being prepared, on a page of its own for each guest."""
    gathering = gathering_of(dossier, round_id)
    blocks: list[Block] = []
    people = (dossier.people.get(guest.person or "") for guest in guests_of(gathering).values())
    for person in [person for person in people if person] or [NetworkMember()]:
        blocks += [PageBreak(new_paper=True)] if blocks else []
        blocks += [*_invitation(dossier, round_id, gathering, person), *_meant_for(person)]
    page = framed(text("invitation.title"), dated(dossier, today), blocks)
    return replace(page, scale=1 if _is_long(gathering) else LARGE)


def _is_long(gathering: Gathering) -> bool:
    """Whether a page in large type would be too small for it."""
    agenda = sum(map(len, map(_part, parts_of(gathering).values())))
    return (
        len(_asked(gathering)) + (len(gathering.about) + len(gathering.not_discussed) + agenda) / LINE > FEW
    )


def gathering_of(dossier: Dossier, round_id: str) -> Gathering:
    """The last meeting that was begun; an empty one when there is none."""
    return next(reversed(dossier.rounds[round_id].together.gatherings.values()), Gathering())


def _invitation(
    dossier: Dossier, round_id: str, gathering: Gathering, guest: NetworkMember
) -> Iterator[Block]:
    yield Heading(text("invitation.dear", name=_greeted(guest)))
    yield Paragraph(text("invitation.opening", name=first_name(dossier)))
    if gathering.about.strip():
        yield Paragraph(gathering.about.strip(), "own_words")
    yield from labelled(_facts(dossier, round_id, gathering, guest), beside=True)
    yield from _questions(gathering, text("invitation.questions"))
    yield from _agenda(gathering)
    if gathering.professionals:
        yield Paragraph(text(f"invitation.professionals.{gathering.professionals}"))
    if gathering.not_discussed.strip():
        yield Heading(text("invitation.not_discussed"), 2)
        yield Paragraph(gathering.not_discussed.strip())
    yield Paragraph(text("invitation.closing"))
    answers = (text("shared.box", words=text(f"invitation.answer.{each}")) for each in ANSWERS)
    yield Paragraph("     ".join(answers))


def _facts(
    dossier: Dossier, round_id: str, gathering: Gathering, guest: NetworkMember
) -> list[tuple[str, str]]:
    """What is known; when and where are asked also while they are not."""
    facts = {"on": _when(gathering), "place": gathering.place}
    facts["led_by"] = _led_by(dossier, gathering, guest)
    facts["call"] = whom_to_call(dossier, round_id)
    always = ("on", "place")
    return [
        (text(f"invitation.{key}"), words.strip())
        for key, words in facts.items()
        if words.strip() or key in always
    ]


def _when(gathering: Gathering) -> str:
    return ", ".join(words.strip() for words in (day_words(gathering.on), gathering.time) if words.strip())


def _led_by(dossier: Dossier, gathering: Gathering, guest: NetworkMember) -> str:
    """Who leads it, in the words of the guest's own invitation."""
    leader = dossier.people.get(gathering.led_by or "")
    if leader is not None and leader is guest:
        return text("invitation.you_lead")
    return at_start(named(dossier.people, gathering.led_by))


def _meant_for(guest: NetworkMember) -> tuple[Block, ...]:
    """Whose it is, at the foot, when nothing above says so."""
    who = "" if _own_name(guest) else outside_name(guest)
    return (Paragraph(text("invitation.meant_for", who=who), "note"),) if who else ()


def _greeted(guest: NetworkMember) -> str:
    """By name or, for who is known by a relation only, with room to write it."""
    is_group = guest.kind is PersonKind.GROUP or guest.role is Role.GROUP
    return _own_name(guest) or text("invitation.all" if is_group else "invitation.blank")


def _own_name(guest: NetworkMember) -> str:
    return guest.name.strip() if guest.role in FORMAL or guest.may_be_named else ""


def _questions(gathering: Gathering, title: str) -> Iterator[Block]:
    if asked := _asked(gathering):
        yield Heading(title, 2)
        yield Bullets(asked)


def _asked(gathering: Gathering) -> tuple[str, ...]:
    return tuple(words for question in gathering.questions.values() if (words := question.text.strip()))


def _agenda(gathering: Gathering) -> Iterator[Block]:
    parts = parts_of(gathering).values()
    if parts:
        yield Heading(text("invitation.agenda"), 2)
        yield Paragraph("; ".join(map(_part, parts)))


def _part(part: AgendaItem) -> str:
    own_time = text("invitation.own_time") if part.own_time else ""
    return ", ".join(words for words in (part.text.strip(), minutes_words(part.minutes), own_time) if words)


def table_sheet(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """The questions with room to write, the agenda, and what is promised; filled in as far as it is known."""
    gathering = gathering_of(dossier, round_id)
    asked: list[Model] = [each for each in gathering.questions.values() if each.text.strip()]
    agreed: list[Model] = list(promised(gathering).values())
    agenda: list[Model] = list(parts_of(gathering).values())
    blocks = (
        *short_facts(
            [(text("invitation.on"), day_words(gathering.on)), (text("invitation.place"), gathering.place)]
        ),
        Heading(text("table_sheet.agenda")),
        _table("agenda_item", agenda or [AgendaItem()] * MOST_EMPTY, dossier, room=1),
        Heading(text("table_sheet.questions")),
        _table("table_question", asked or [TableQuestion()] * EMPTY_QUESTIONS, dossier, room=THOUGHTS),
        Heading(text("table_sheet.promises")),
        *(() if agreed else (Paragraph(text("table_sheet.write"), "note"),)),
        _table("promise", agreed or [], dossier),
        *_looking_back(gathering),
    )
    return framed(text("table_sheet.title"), dated(dossier, today), blocks, landscape=True)


def _table(key: str, nodes: list[Model], dossier: Dossier, *, room: int = ROOM) -> Table:
    fields = printed(worksheet(key).columns)
    columns = tuple(Column(field.label, field.width) for field in fields)
    values = [values_of(fields, node, dossier.people) for node in nodes]
    rows = tuple(tuple(row.get(field.key, "") for field in fields) for row in values)
    empty = ("",) * len(fields)
    whole = bool(rows) and all(any(map(str.strip, row[1:])) for row in rows)
    return Table("", columns, rows or (empty,) * MOST_EMPTY, row_headings=False, room=1 if whole else room)


def _looking_back(gathering: Gathering) -> tuple[Block, ...]:
    fields = worksheet("gathering").named
    pairs = [(fields[key].label, day_words(getattr(gathering, key))) for key in ("looked_back", "again_on")]
    return short_facts(pairs)
