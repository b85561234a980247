"""Who opens a page with papers finds the writer of PDFs ready before the button is pressed."""

import subprocess
import sys

from supportcycle.ui.shared.papers.writer_ready import writer_getting_ready
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened

LOADED = "supportcycle.documents.pdf.render", "fpdf", "fontTools.subset"


def loaded_after(statement: str) -> list[str]:
    """Which of the heavy parts are there after a statement in a process of its own."""
    said = f"import sys; {statement}; print(*[name for name in {LOADED!r} if name in sys.modules])"
    command = [sys.executable, "-c", said]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_getting_ready_loads_all_that_the_first_pdf_needs():
    assert loaded_after("from supportcycle.documents.pdf import get_ready") == []
    assert loaded_after("from supportcycle.documents.pdf import get_ready; get_ready()") == list(LOADED)


def test_it_is_done_once_in_a_process():
    assert writer_getting_ready() is writer_getting_ready()
    writer_getting_ready().join()
    assert not writer_getting_ready().is_alive()


def test_who_opens_the_papers_finds_it_getting_ready(open_workspace: Workspace) -> None:
    writer_getting_ready.cache_clear()
    Opened(open_workspace, "papers", bram())
    assert writer_getting_ready.cache_info().currsize == 1
