"""The code of an icon becomes a picture, or it is not there: nobody reads one.

On every page with a dossier and every subject of it: test_pages.py.
"""

import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import choice_lists, text, texts
from supportcycle.content.library import methods, routes
from supportcycle.content.worksheets import worksheets
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened, opened
from tests.ui.shown import AS_MARKDOWN, said

JOINER = "\u2060"
CODE = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]*(?:/[a-z0-9_]+)?:(?!\w)")
"""An icon (`:material/home:`), a picture (`:smile:`) or a colour, as Streamlit reads them in Markdown."""
OURS = {
    "Button.icon",
    "DownloadButton.icon",
    "Alert.icon",
    "PageLink.icon",
    "Popover.icon",
    "Expandable.icon",
    "Option.content_icon",
    "BidiComponent.json",
}
"""Where an icon is asked for by its code, and what only a script of ours reads."""


def codes_read(app: AppTest) -> Iterator[str]:
    """What stands on the page as the code of an icon: escaped, or where no Markdown is read."""
    for one in said(app):
        read = one.words.replace(JOINER, "").replace("\\", "")
        code = CODE.search(read)
        if code and one.where not in OURS and (one.where not in AS_MARKDOWN or code[0] not in one.words):
            yield f"{one.where}: {one.words[:80]!r}"


@pytest.mark.parametrize("key", ["start", "handbook", "about", "at_table"])
def test_no_page_beside_the_dossier_shows_the_code_of_an_icon(key: str, workspace: Workspace) -> None:
    assert list(codes_read(opened(entry(key), practice_id("bram-review")))) == []


def test_the_clients_card_shows_faces_on_the_card_and_afterwards(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "touchstone", bram()).press(text("touchstone.add"))
    assert list(codes_read(page.app)) == []
    page.set("no", "touchstones", "t1", "heard").press(text("touchstone.done"))
    assert list(codes_read(page.app)) == []
    page.go("reflection").subject(text("reflection.subjects.check"))
    assert list(codes_read(page.app)) == []


def words_of_templates() -> Iterator[str]:
    yield from texts().values()
    for labels in choice_lists().values():
        yield from labels.values()
    for sheet in worksheets().values():
        yield str(sheet)
    for each in (*methods().values(), *routes().values()):
        yield str(each)


def test_no_template_holds_the_code_of_an_icon() -> None:
    assert [words for words in words_of_templates() if CODE.search(words)] == []


@pytest.mark.parametrize("words", [":material/home: Ja", "Ja :smile:", ":red_circle: Nee"])
def test_a_code_is_found_in_words(words: str) -> None:
    assert CODE.search(words)


@pytest.mark.parametrize("words", ["om 10:30 uur: bellen", "Wie: Ton", "a:b:c", "12:00:00"])
def test_a_time_or_a_colon_is_no_code(words: str) -> None:
    assert not CODE.search(words)
