"""`python -m tests.words_everywhere DOSSIER`: all words of every page and paper with one practice dossier."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from streamlit.testing.v1 import AppTest

from supportcycle.clock import today
from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.tree import strings
from supportcycle.storage.vault import Vault
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER
from supportcycle.workspace.acting.current import use_workspace
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.running.costs import wait_for_pages_in_peace
from tests.ui.pages_open import heading, onward, opened
from tests.ui.shown import said


def on_paper(name: str, today: date) -> Iterator[str]:
    """Every text of every document."""
    dossier = from_text(practice_text(name))
    for document in offers():
        yield from strings(composed(document, dossier, today))


def on_screen(name: str) -> Iterator[str]:
    """Every text of every page on every subject, and of the pages that need no dossier."""
    for page in PAGES:
        if page.key in WITHOUT_DOSSIER:
            yield from words_of(AppTest.from_file(str(FRAME)).run().switch_page(page.file).run())
            continue
        app: AppTest | None = opened(page, practice_id(name))
        here = heading(app) if app else []
        while app is not None and heading(app) == here:
            yield from words_of(app)
            app = onward(app)


def words_of(app: AppTest) -> Iterator[str]:
    assert not app.exception
    return (one.words for one in said(app))


def main(name: str) -> None:
    """Print all of it, a text a line."""
    wait_for_pages_in_peace()
    with TemporaryDirectory() as home:
        os.environ.update(SUPPORTCYCLE_HOME=home, SUPPORTCYCLE_STATE=str(Path(home) / "state"))
        use_workspace(Workspace(Vault(Path(home) / "dossiers.db"), idle=900.0))
        for words in (*on_paper(name, today()), *on_screen(name)):
            sys.stdout.write(f"{' '.join(words.split())}\n")


if __name__ == "__main__":
    main(sys.argv[1])
