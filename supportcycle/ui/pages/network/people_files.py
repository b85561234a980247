"""People and the bonds between them out of a file: contacts, a family tree, a network."""

from collections.abc import Sized

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.dossier_file import MOST_IN_ONE
from supportcycle.documents.exchange.incoming.columns import Columns
from supportcycle.documents.exchange.incoming.network_rows import ties_in
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.people_rows import PEOPLE_ASKED, PEOPLE_FIELDS, people_in
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.domain.bringing_in.comparison import ComparedRow
from supportcycle.domain.bringing_in.people import (
    PeopleTaken,
    about_client,
    bonds_coming,
    compared_people,
    with_people,
)
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.network.adding_people import told_apart
from supportcycle.ui import session
from supportcycle.ui.pages.network.people_reading import network_read, people_read
from supportcycle.ui.shared.importing.importer import LIKELY_FILL, draw_importer
from supportcycle.ui.shared.importing.subject import Chosen, ImportOutcome, ImportSubject, Pointed, Reading

SUFFIXES = ("csv", "xlsx", "xlsm", "vcf", "ged", "txt", "tsv", "zip", "xls", "ods", "gdz")
"""Also those that are refused: then it is said why, and what to do."""


def draw_people_files() -> None:
    """Take people over from a file into the register."""
    draw_importer(
        ImportSubject(
            key="people",
            suffixes=SUFFIXES,
            fields=PEOPLE_FIELDS,
            asked=PEOPLE_ASKED,
            likely=LIKELY_FILL,
            read=people_read,
            of_table=_of_table,
            beside=session.dossier,
            here=_here,
            bonds=_bonds,
            names_here=lambda: told_apart(session.dossier().people),
            take=_take,
            is_last=lambda outcome: session.dossier() is outcome.way_back,
            undo=lambda _outcome: _undo(),
        )
    )


def _of_table(table: IncomingTable, at: int, columns: Columns, notes: Notes) -> Reading:
    if {"source", "target"} <= set(columns.values()):
        return network_read(ties_in(table, at, columns, notes), notes)
    return Reading(people_in(table, at, columns, notes), notes)


def _here(reading: Reading, pointed: Pointed) -> list[ComparedRow]:
    rows = about_client(reading.rows, reading.bonds, pointed.client, pointed.steps)
    people = session.dossier().people
    return compared_people(rows, people, pointed=pointed.same, twins=reading.is_network)


def _bonds(chosen: Chosen, reading: Reading, pointed: Pointed) -> int:
    return bonds_coming(session.dossier(), chosen, reading.bonds, pointed.client)


def _take(chosen: Chosen, reading: Reading, pointed: Pointed) -> ImportOutcome | None:
    """All of it in one change, so that one step takes it back."""
    came: list[PeopleTaken] = []

    def change(dossier: Dossier) -> Dossier:
        taken = with_people(dossier, chosen, reading.bonds, pointed.client)
        if taken.dossier is not dossier:
            _must_fit(taken.dossier)
            came.append(taken)
        return taken.dossier

    session.change(change)
    if not came:
        return None
    last, now = came[-1], session.dossier()
    names = {**told_apart(now.people), CLIENT: text("importing.the_client")}
    loops = tuple(names.get(id, "") for id in last.loops)
    return ImportOutcome(last.added, last.changed, now, last.bonds, last.bonds_left, loops)


def _must_fit(dossier: Dossier) -> None:
    """ArchiveError when it would be more than a dossier out of a file may hold."""
    parts: tuple[Sized, ...] = (dossier.people, dossier.ties, dossier.descents, dossier.partnerships)
    if max(len(part) for part in parts) > MOST_IN_ONE:
        raise ArchiveError("people", code="import_too_full")


def _undo() -> None:
    session.undo()
    session.redraw()
