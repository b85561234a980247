"""The list of ten thousand dossiers, against the bare query of the same sealed heads."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from benchmarks.measure import Figure, folder, in_turn, timed
from supportcycle.storage.database.schema import dossier
from supportcycle.storage.vault import Vault
from supportcycle.ui.shared.dossiers.lines import DossierLines
from tests.dossiers.many import put_many

MANY = 10_000
_TODAY = date(2026, 11, 24)


def overview(rounds: int = 15) -> Figure:
    """From the store to the lines on screen, as after every press on the first page."""
    with folder() as home:
        store, _ = Vault(home / "store.db").create("a long enough passphrase")
        put_many(store, MANY, _TODAY)
        lines = DossierLines(_TODAY)
        ms, floor_ms = in_turn(
            timed(lambda: lines.of(store.entries())), timed(lambda: store._rows(_heads)), rounds
        )
        store.close()
    return Figure("overview", ms, floor_ms, f"bare query of {MANY} sealed heads")


def _heads(db: Connection) -> list[Row[Any]]:
    return list(db.execute(select(dossier.c.id, dossier.c.revision, dossier.c.head)))
