"""What is made and read beside the program: the same bytes, within limits, and never a word on a disk."""

import os
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.content.language import HOME, JE, in_language
from supportcycle.documents.apart import workers
from supportcycle.documents.apart.doing import done, stand_ready, use_workers
from supportcycle.documents.apart.limits import WorkLimits
from supportcycle.documents.apart.messages import Job
from supportcycle.documents.apart.worker import outcome
from supportcycle.documents.apart.workers import WorkersApart
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.made_of import MADE_OF
from supportcycle.documents.exchange.outgoing.taken_along import GoesAlong
from supportcycle.documents.rendering import FORMATS, SPREADSHEETS, TAKEN_ALONG
from supportcycle.domain.errors import ArchiveError, NotDone, RowRefused
from supportcycle.ui.pages.network.people_reading import people_read
from tests.documents.apart import pieces_of_work as work
from tests.documents.composing import TODAY
from tests.dossiers.bram import bram

AT = datetime(2026, 11, 24, 9, 30)
WORDS = "Bram wil weer zelf koken"
limited = pytest.mark.skipif(os.name == "nt", reason="Windows holds no process to these limits")


@pytest.fixture(scope="module")
def apart() -> Iterator[WorkersApart]:
    made = WorkersApart(1, WorkLimits(1024, 60))
    yield made
    made.close()


@pytest.fixture
def hasty() -> Iterator[WorkersApart]:
    made = WorkersApart(1, WorkLimits(1024, 0.5))
    yield made
    made.close()


def why(apart: WorkersApart, piece: object, *given: object) -> str:
    with pytest.raises(NotDone) as told:
        apart.run(piece, *given)
    return told.value.code


def paper():
    return composed("wmo-aanvraag", bram(), TODAY)


@pytest.mark.parametrize("format", FORMATS)
def test_a_paper_made_apart_is_to_the_byte_the_one_made_here(apart: WorkersApart, format: str):
    write = FORMATS[format].write
    assert apart.run(write, paper(), AT) == write(paper(), AT)


@pytest.mark.parametrize("format", TAKEN_ALONG)
def test_so_is_what_another_program_takes_in(apart: WorkersApart, format: str):
    write = TAKEN_ALONG[format].write

    def content() -> object:
        return MADE_OF[format](bram(), Codes(Random(1)), GoesAlong())

    assert apart.run(write, content(), AT) == write(content(), AT)


def test_so_is_a_paper_in_the_words_of_an_edition(apart: WorkersApart):
    write = FORMATS["pdf"].write
    with in_language(JE):
        assert apart.run(write, paper(), AT) == write(paper(), AT)


def test_a_file_read_apart_gives_what_reading_it_here_gives(apart: WorkersApart):
    csv = SPREADSHEETS["csv"].write([["Naam", "Telefoon"], ["Ria", "06 1234 5678"]], AT)
    assert apart.run(people_read, [csv]) == people_read([csv])


def test_a_refusal_comes_through_with_all_it_tells(apart: WorkersApart):
    with pytest.raises(RowRefused) as told:
        apart.run(work.refuses)
    assert (told.value.row, told.value.code) == (7, "import_line")
    with pytest.raises(ArchiveError) as other:
        apart.run(work.refuses_the_kind)
    assert other.value.code == "import_several"


@limited
@pytest.mark.slow
def test_what_needs_too_much_memory_is_refused_and_the_next_paper_is_made(apart: WorkersApart):
    before = apart.run(work.process)
    assert why(apart, work.takes_too_much) == workers.TOO_LARGE
    assert apart.run(work.process) != before
    assert apart.run(FORMATS["txt"].write, paper(), AT)


def test_who_ran_out_of_memory_does_no_more_and_who_refused_goes_on():
    assert [outcome(Job(HOME, each, ()))[1] for each in (work.runs_out, work.refuses)] == [False, True]


@limited
def test_one_that_falls_away_is_made_anew(apart: WorkersApart):
    before = apart.run(work.process)
    assert why(apart, work.falls_away) == workers.LOST
    assert apart.run(work.process) != before


def test_what_takes_too_long_is_ended(hasty: WorkersApart):
    assert why(hasty, work.sleeps_on) == workers.TOO_LONG


def test_who_waits_too_long_for_a_turn_hears_that_it_is_busy(hasty: WorkersApart):
    hasty._places.acquire()
    assert why(hasty, work.process) == workers.BUSY
    hasty._places.release()


def test_every_reason_has_a_sentence():
    for code in (workers.TOO_LONG, workers.TOO_LARGE, workers.LOST, workers.BUSY):
        assert texts()[f"errors.{code}"]


def test_of_a_failure_no_word_comes_out(
    apart: WorkersApart, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
):
    with pytest.raises(NotDone) as told:
        apart.run(work.fails, WORDS)
    assert told.value.__cause__ is None
    apart.run(work.prints, WORDS)
    heard = "".join(capfd.readouterr())
    assert "ValueError" in caplog.text
    assert WORDS not in caplog.text + heard + repr(told.value)


def test_a_worker_knows_neither_streamlit_nor_a_secret_of_the_server(
    apart: WorkersApart, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TEAM_APP", "postgresql://x:secret@y/z")
    fresh = WorkersApart(1, WorkLimits())
    csv = SPREADSHEETS["csv"].write([["Naam"], ["Ria"]], AT)
    fresh.run(people_read, [csv])
    assert not fresh.run(work.loaded, "streamlit")
    assert not fresh.run(work.loaded, "sqlalchemy")
    assert "TEAM_APP" not in fresh.run(work.variables)
    fresh.close()


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only Linux tells which files a process has")
def test_nothing_is_left_on_a_disk(apart: WorkersApart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    one = apart.run(work.process)
    apart.run(FORMATS["docx"].write, paper(), AT)
    opened = [str(each.readlink()) for each in Path(f"/proc/{one}/fd").iterdir()]
    assert not [each for each in opened if each.startswith("/") and not each.startswith("/dev/")]
    assert list(tmp_path.iterdir()) == []


def test_workers_that_had_nothing_to_do_end_and_come_back(apart: WorkersApart):
    before = apart.run(work.process)
    apart.rest()
    assert apart.run(work.process) == before
    apart.rest()
    apart.rest()
    assert apart.run(work.process) != before


def test_closing_ends_them_whatever_they_do():
    busy = WorkersApart(1, WorkLimits())
    one, heard = busy.run(work.process), []
    thread = threading.Thread(target=lambda: heard.append(why(busy, work.sleeps_on)))
    thread.start()
    while not busy._all or busy._free:
        time.sleep(0.01)
    busy.close()
    thread.join(20)
    assert heard == [workers.LOST]
    with pytest.raises(ProcessLookupError):
        os.kill(one, 0)
    assert why(busy, work.process) == workers.LOST


def test_a_laptop_makes_its_files_itself_and_a_server_has_them_made(apart: WorkersApart):
    ready: list[int] = []
    assert done(os.getpid) == os.getpid()
    stand_ready(lambda: ready.append(1))
    use_workers(apart)
    try:
        assert done(work.process) != os.getpid()
        stand_ready(lambda: ready.append(2))
    finally:
        use_workers(None)
    assert ready == [1]
