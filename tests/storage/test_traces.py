"""What a person wrote is nowhere readable, and what was deleted is nowhere at all."""

import traceback
from pathlib import Path

import pytest

from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, Clock
from tests.storage.raw_file import cells, everything, overwrite

WORD = "Hendrikje-van-der-Bloemen"
PIECE = 24


def written(store: EncryptedStore, id: str, clock: Clock) -> None:
    store.add(id, {"title": WORD}, f'{{"name": "{WORD}"}}')
    for revision in range(1, 6):
        clock.pass_by(61)
        store.save(
            id, expected=revision, head={"title": WORD}, text=f'{{"name": "{WORD}", "n": {revision}}}' * 50
        )


def test_a_word_of_the_client_is_not_in_the_files(encrypted: EncryptedStore, file: Path, clock: Clock):
    written(encrypted, "a", clock)
    for moment in (lambda: None, encrypted.close):
        moment()
        raw = everything(file.parent).lower()
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert WORD.lower().encode(coding) not in raw
        assert PASSPHRASE.encode() not in raw


def test_of_a_forgotten_dossier_no_sealed_byte_is_left(encrypted: EncryptedStore, file: Path, clock: Clock):
    written(encrypted, "a", clock)
    written(encrypted, "b", clock)
    blobs = [cell.blob for cell in cells(file) if cell.row[0] == "a"]
    assert len(blobs) == 3 + 2 * 5
    assert all(blob[-PIECE:] in everything(file.parent) for blob in blobs)
    encrypted.forget("a")
    left = everything(file.parent)
    pieces = [blob[at : at + PIECE] for blob in blobs for at in range(0, len(blob) - PIECE, PIECE)]
    assert not any(piece in left for piece in pieces)
    assert len(encrypted.history("b")) == 5


def test_sizes_and_times_say_little(encrypted: EncryptedStore, file: Path, clock: Clock):
    encrypted.add("a", {"title": "short"}, "short")
    encrypted.add("b", {"title": "a much longer title " * 10}, "much longer " * 200)
    sizes = {(cell.column, len(cell.blob)) for cell in cells(file) if cell.table == "dossier"}
    assert len(sizes) == 3
    assert str(clock.now.year).encode() not in everything(file.parent)


def test_no_error_tells_what_was_written(vault: Vault, encrypted: EncryptedStore, file: Path, clock: Clock):
    written(encrypted, "a", clock)
    for cell in list(cells(file)):
        overwrite(file, cell, cell.blob[:-1])
    told = []
    for act in (
        lambda: encrypted.load("a"),
        lambda: encrypted.add("a", {"title": WORD}, WORD),
        lambda: encrypted.save("a", expected=1, head={"title": WORD}, text=WORD),
        lambda: encrypted.save("a", expected=6, head={"title": WORD}, text=WORD),
        lambda: vault.unlock(PASSPHRASE),
        lambda: vault.unlock_with_code(WORD),
    ):
        with pytest.raises(SupportCycleError) as caught:
            act()
        told += traceback.format_exception_only(caught.value)
        assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert WORD not in "".join(told)
    assert PASSPHRASE not in "".join(told)
