"""Made files: an address of its own for each, that cannot be guessed, and gone when the lock closes."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from supportcycle.storage.store import WorkerId
from supportcycle.ui.server.generated_files import (
    drop_made,
    drop_uploaded,
    is_of_another,
    is_of_nobody,
    kind_told,
    told_type,
)
from supportcycle.workspace.acting.worker import acting_for, worker
from tests.examples import many
from tests.sources import ROOT, tracked

PDF = "application/pdf"


@pytest.fixture
def media() -> MediaFileManager:
    return MediaFileManager(MemoryMediaFileStorage("/media"))


def address(media: MediaFileManager, data: bytes, *, of_nobody: bool = False) -> str:
    """Where Streamlit puts a file that is offered."""
    return media.add(data, kind_told(PDF, data, of_nobody=of_nobody), "1", "plan.pdf", True)


def content(media: MediaFileManager, url: str) -> bytes | None:
    found = media.read_file(url.removeprefix("/media/"))
    return found and found.content


@pytest.mark.parametrize("size", [1, 1_350_000, 5_000_000])
def test_one_other_byte_anywhere_is_another_address(media, size):
    one = bytearray(random.Random(3).randbytes(size))
    first = address(media, bytes(one))
    one[size // 4] ^= 1
    second = address(media, bytes(one))
    assert first != second
    assert content(media, second) == bytes(one)


def test_the_same_file_keeps_its_address_while_its_window_is_drawn_again(media):
    assert address(media, b"one") == address(media, b"one")


def test_who_knows_the_content_does_not_know_the_address(media):
    guessed = media.add(b"one", PDF, "2", "plan.pdf", True)
    assert guessed != address(media, b"one")


def test_what_is_made_at_the_press_has_an_address_of_its_own_too():
    assert kind_told(PDF, None, of_nobody=True) != kind_told(PDF, None, of_nobody=True)


def test_when_the_lock_closes_only_what_is_of_nobody_is_left(media):
    of_dossier, of_nobody = address(media, b"one"), address(media, b"two", of_nobody=True)
    unknown = media.add(b"three", PDF, "3", "x.pdf", True)
    drop_made(media, worker())
    assert content(media, of_dossier) is None
    assert content(media, unknown) is None
    assert content(media, of_nobody) == b"two"
    media.clear_session_refs()
    media.remove_orphaned_files()
    drop_made(media, worker())


def test_when_the_lock_closes_no_upload_is_left_of_any_window():
    uploaded = MemoryUploadedFileManager("/upload")
    for window in ("one", "two"):
        uploaded.add_file(window, UploadedFileRec("f", "x.json", "application/json", b"words"))
    drop_uploaded(uploaded, worker())
    assert [uploaded.get_files(window, ["f"]) for window in ("one", "two")] == [[], []]


@many
@given(
    st.sampled_from([PDF, "text/plain", "text/html; charset=utf-8"]), st.binary(max_size=40), st.booleans()
)
def test_others_are_told_the_kind_only(kind, data, of_nobody):
    told = kind_told(kind, data, of_nobody=of_nobody)
    assert told_type(told) == kind
    assert is_of_nobody(told) == of_nobody
    assert not is_of_nobody(kind)


def test_every_file_goes_out_by_the_one_way():
    around = [
        str(file.relative_to(ROOT))
        for file in tracked("supportcycle/*.py", "pages/*.py")
        if "download_button" in file.read_text("utf-8")
    ]
    assert around == ["supportcycle/ui/shared/downloads.py"]


def test_when_the_lock_of_one_person_closes_what_a_colleague_made_stays(media):
    with acting_for(WorkerId("fatma")):
        hers = address(media, b"one")
    with acting_for(WorkerId("joost")):
        his = address(media, b"two")
        drop_made(media, worker())
    assert content(media, his) is None
    assert content(media, hers) == b"one"


def test_of_whom_a_file_is_can_be_asked_of_its_kind():
    with acting_for(WorkerId("fatma")):
        told = kind_told(PDF, b"words", of_nobody=False)
    assert is_of_another(told, "joost")
    assert not is_of_another(told, "fatma")
    assert not is_of_another(kind_told(PDF, b"words", of_nobody=True), "joost")
    assert not is_of_another(PDF, "joost")
