"""Ten thousand dossiers in one list, against the bare query of the same sealed heads, or their unsealing."""

import gc
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from benchmarks.measure import Figure, folder, in_turn, timed
from supportcycle.documents.exchange.dossier_frame import dossier_frame
from supportcycle.domain.dossier_list import ListOrder, found, in_order
from supportcycle.domain.overview.views import READY_MADE, OverviewAbout, seen_in
from supportcycle.storage.database.schema import dossier
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.vault import Vault
from supportcycle.ui.shared.dossiers.lines import DossierLines
from tests.dossiers.many import put_many

MANY, VERY_MANY = 10_000, 100_000
_TODAY = date(2026, 11, 24)
_MOST_MS, _MOST_KB = 300, 1


def overview(rounds: int = 15) -> Figure:
    """From the store to the lines on screen, as after every press on the first page."""
    with _store(MANY) as store:
        lines = DossierLines(_TODAY)
        ms, floor_ms = in_turn(
            timed(lambda: lines.of(store.entries())), timed(lambda: store._rows(_heads)), rounds
        )
    return Figure("overview", ms, floor_ms, f"bare query of {MANY} sealed heads")


def overview_first(rounds: int = 7) -> Figure:
    """The same for the first time after the lock opened, when every head has to be unsealed."""
    with _store(MANY) as store:

        def first() -> None:
            store._seals.forget_heads()
            DossierLines(_TODAY).of(store.entries())

        ms, floor_ms = in_turn(timed(first), timed(lambda: _unsealed(store)), rounds)
    return Figure("overview_first", ms, floor_ms, f"query and unsealing of {MANY} heads")


def overview_filter(rounds: int = 15) -> Figure:
    """From a word that is searched for to the table of what it finds, against what it may take."""
    view = READY_MADE[OverviewAbout.MUNICIPALITY]
    with _store(MANY) as store:
        lines = DossierLines(_TODAY).of(store.entries())

        def chosen() -> None:
            shown = in_order(found(seen_in(lines, view, _TODAY), "a"), ListOrder.TERM)
            dossier_frame(shown, view.columns)

        ms, _ = in_turn(timed(chosen), timed(lambda: None), rounds)
    return Figure("overview_filter", ms, _MOST_MS, f"{_MOST_MS} ms for {MANY} dossiers")


def overview_memory(rounds: int = 1) -> Figure:
    """What stays in memory of each of ten thousand dossiers once they were listed, against one kilobyte."""
    taken = max(_kept(MANY) for _ in range(rounds))
    return Figure("overview_memory", taken, _MOST_KB, "one kilobyte for each dossier", unit="kB")


def overview_growth(rounds: int = 3) -> Figure:
    """A draw of ten times as many dossiers, against ten draws of these."""
    with _store(VERY_MANY) as many, _store(MANY) as few:
        more, less = DossierLines(_TODAY), DossierLines(_TODAY)
        ms, floor_ms = in_turn(
            timed(lambda: more.of(many.entries())), timed(lambda: less.of(few.entries())), rounds
        )
    return Figure("overview_growth", ms, floor_ms * VERY_MANY / MANY, f"ten times the draw of {MANY}")


def _kept(count: int) -> float:
    with _store(count) as store:
        store._seals.forget_heads()
        gc.collect()
        tracemalloc.start()
        lines = DossierLines(_TODAY)
        lines.of(store.entries())
        gc.collect()
        kept = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
    return kept / 1000 / count


@contextmanager
def _store(count: int) -> Iterator[EncryptedStore]:
    with folder() as home:
        store, _ = Vault(home / "store.db").create("a long enough passphrase")
        put_many(store, count, _TODAY)
        yield store
        store.close()


def _unsealed(store: EncryptedStore) -> None:
    for id, revision, head in store._rows(_heads):
        store._seals._envelope(id, revision, head)


def _heads(db: Connection) -> list[Row[Any]]:
    return list(db.execute(select(dossier.c.id, dossier.c.revision, dossier.c.head)))
