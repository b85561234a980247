"""Figures that need no browser: saving, unlocking and the PDF."""

import math
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from pathlib import Path

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from fpdf import FPDF

from benchmarks.measure import HERE, Figure, folder, in_turn, timed
from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.annexes import Annex, with_annexes
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.text import rendered_text
from supportcycle.documents.theme import MARGINS, PARAGRAPHS
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage.encryption.key_slots import KDF_COST
from supportcycle.storage.retention import RETENTION, RetentionPolicy
from supportcycle.storage.vault import Vault
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, from_text, head_of

FULL = "bram-review"
DOCUMENT = "persoonlijk-plan"
ANNEXES = ("werkblad-personal_profile", "werkblad-quality_of_life", "werkblad-action_plan")
OWN_PART = ("rounds", "r1", "versions", "v2", "plans", "g1", "steps", "g1_t2", "own")
_SECRET = "a long enough passphrase"
_FONT = HERE / "templates" / "fonts" / "NotoSans-Regular.ttf"
_DAY = date(2026, 11, 24)


def save(rounds: int = 60) -> Figure:
    """One changed field of the full dossier until it is safe on disk, against a bare insert with fsync."""
    return _save("save", ("created_on",), rounds, 50)


def save_plan(rounds: int = 60) -> Figure:
    """As `save`, but in the words of a step of the plan: for those the loose ends are counted again."""
    return _save("save_plan", OWN_PART, rounds, 50)


def save_p99(rounds: int = 300) -> Figure:
    """As `save_plan`, but what ninety-nine in a hundred stay below."""
    return _save("save_p99", OWN_PART, rounds, 99)


def _save(name: str, path: tuple[str, ...], rounds: int, percent: int) -> Figure:
    dossier = from_text(practice_text(FULL))
    body, said = as_text(dossier).encode(), partial(next, count())
    with folder() as home, _bare_table(home / "bare.db") as bare, _opened(home, dossier) as opened:

        def change() -> None:
            opened.change(lambda now: with_value(now, path, str(said())))

        def insert() -> None:
            bare.execute("INSERT INTO t (body) VALUES (?)", (body,))

        ms, floor_ms = in_turn(timed(change), timed(insert), rounds, percent=percent)
    return Figure(name, ms, floor_ms, "bare insert with fsync")


def unlock(rounds: int = 5) -> Figure:
    """From passphrase to open store, against the bare derivation of a key."""

    def derive() -> None:
        bare = Argon2id(
            salt=bytes(16),
            length=32,
            iterations=KDF_COST.passes,
            lanes=KDF_COST.lanes,
            memory_cost=KDF_COST.memory_kib,
        )
        bare.derive(_SECRET.encode())

    with folder() as home:
        vault = Vault(home / "store.db")
        vault.create(_SECRET)[0].close()
        ms, floor_ms = in_turn(timed(lambda: vault.unlock(_SECRET).close()), timed(derive), rounds)
    return Figure("unlock", ms, floor_ms, "bare Argon2id")


def size(rounds: int = 60) -> Figure:
    """The file of a store with the full dossier and so many kept versions, against their bare texts."""
    dossier = from_text(practice_text(FULL))
    with folder() as home:
        with _opened(home, dossier, RetentionPolicy(every=0, keep=rounds)) as opened:
            texts = len(as_text(opened.dossier).encode())
            for said in range(rounds):
                opened.change(lambda now, said=said: with_value(now, ("created_on",), str(said)))
                texts += len(as_text(opened.dossier).encode())
        taken = _kilobytes(home)
    return Figure("size", taken, texts / 1000, f"{rounds} versions as plain text", unit="kB")


def _kilobytes(home: Path) -> float:
    return sum(file.stat().st_size for file in home.iterdir()) / 1000


def pdf(rounds: int = 7) -> Figure:
    """A full plan of ten pages or more, against the same text on as many pages through the bare library."""
    dossier, created = from_text(practice_text(FULL)), datetime(2026, 11, 24, tzinfo=UTC)
    plan = _long_plan(dossier)
    words = rendered_text(plan)
    pages = _pages(rendered_pdf(plan, created=created))

    def ours() -> None:
        rendered_pdf(_long_plan(dossier), created=created)

    ms, floor_ms = in_turn(timed(ours), timed(lambda: _bare_pdf(words, pages)), rounds)
    return Figure("pdf", ms, floor_ms, f"the same text on {pages} pages through the bare PDF library")


def _long_plan(dossier: Dossier) -> Document:
    """The persoonlijk plan with the sheets it was made from behind it."""
    behind = [composed(sheet, dossier, _DAY) for sheet in ANNEXES]
    return with_annexes(
        composed(DOCUMENT, dossier, _DAY), [Annex(each.title, each.blocks) for each in behind]
    )


def _pages(whole: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", whole))


@contextmanager
def _opened(home: Path, dossier: Dossier, keep: RetentionPolicy = RETENTION) -> Iterator[OpenDossier]:
    """The dossier as the workbook holds it, in a store of its own."""
    store, _ = Vault(home / "store.db", keep=keep).create(_SECRET)
    store.add(dossier.id, head_of(dossier), as_text(dossier))
    yield OpenDossier(store, dossier.id)
    store.close()


@contextmanager
def _bare_table(file: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)")
    yield connection
    connection.close()


def _bare_pdf(words: str, pages: int) -> bytes:
    """As plain as can be: one typeface, no tags, so many characters on each page."""
    page = FPDF()
    page.add_font("Noto", "", str(_FONT))
    page.set_font("Noto", size=10.3)
    page.set_margins(MARGINS.side, MARGINS.top)
    page.set_auto_page_break(False)
    share = math.ceil(len(words) / pages)
    for at in range(0, len(words), share):
        page.add_page()
        page.multi_cell(0, PARAGRAPHS["normal"].leading, words[at : at + share])
    return bytes(page.output())
