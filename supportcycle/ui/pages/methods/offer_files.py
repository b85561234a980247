"""The list of local offers out to a spreadsheet and in again."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.incoming.columns import Columns, known_headings
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.offer_rows import OFFER_FIELDS, offers_in
from supportcycle.documents.exchange.incoming.reading import table_of_one
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.documents.exchange.social_map import offer_rows
from supportcycle.documents.rendering import SPREADSHEETS
from supportcycle.domain.bringing_in.offers import compared_offers, taken_offers, without_taken
from supportcycle.domain.guide.local_offers import Offers
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import offer_download
from supportcycle.ui.shared.importing.importer import LIKELY_REPLACE, draw_importer
from supportcycle.ui.shared.importing.subject import Chosen, ImportOutcome, ImportSubject, Pointed, Reading

Change = Callable[[Callable[[Offers], Offers]], bool]
SUFFIXES = ("xlsx", "xlsm", "csv", "txt", "tsv", "xls", "ods")
"""Also those that are refused: then it is said why, and what to do."""


class _WayBack(NamedTuple):
    """The list before and after what was taken over."""

    before: Offers
    after: Offers


def draw_files(kept: Offers, change: Change) -> None:
    """Take over from a file, and keep the list as a file."""
    draw_importer(_subject(kept, change))
    if kept:
        _draw_hand_out(kept)


def _subject(kept: Offers, change: Change) -> ImportSubject:
    return ImportSubject(
        key="offers",
        suffixes=SUFFIXES,
        fields=OFFER_FIELDS,
        asked=OFFER_FIELDS,
        likely=LIKELY_REPLACE,
        read=partial(table_of_one, known=known_headings("offers")),
        of_table=_of_table,
        beside=lambda: kept,
        here=lambda reading, _pointed: compared_offers(reading.rows, kept),
        bonds=lambda *_: 0,
        names_here=dict,
        take=partial(_take, change),
        is_last=lambda outcome: bool(_still_there(outcome, kept)),
        undo=partial(_undo, change),
    )


def _of_table(table: IncomingTable, at: int, columns: Columns, notes: Notes) -> Reading:
    return Reading(offers_in(table, at, columns, notes), notes)


def _take(change: Change, chosen: Chosen, _reading: Reading, _pointed: Pointed) -> ImportOutcome | None:
    """Into the list as it is by then: what another window put on it meanwhile stays."""
    outcomes: list[ImportOutcome] = []

    def taking(now: Offers) -> Offers:
        came = taken_offers(chosen, now)
        outcomes.append(ImportOutcome(came.added, came.changed, _WayBack(now, came.all)))
        return came.all

    return outcomes[-1] if change(taking) and outcomes else None


def _still_there(outcome: ImportOutcome, now: Mapping[str, object]) -> int:
    back = outcome.way_back
    assert isinstance(back, _WayBack)
    return sum(now.get(id) == offer != back.before.get(id) for id, offer in back.after.items())


def _undo(change: Change, outcome: ImportOutcome) -> None:
    back = outcome.way_back
    assert isinstance(back, _WayBack)
    change(lambda now: without_taken(back.before, back.after, now))


def _draw_hand_out(kept: Offers) -> None:
    name = text("methods.local.file_name")
    with st.container(horizontal=True):
        for format in SPREADSHEETS.values():
            offer_download(
                text(f"methods.local.as_{format.name}"),
                format.write(offer_rows(kept.values()), clock.noon(session.today())),
                name,
                format,
                of_nobody=True,
                key=f"local_as_{format.name}",
            )
