"""A dossier taken along to another program, in a real browser: folded out, made, and fetched."""

import io

import pytest
from openpyxl import load_workbook

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.browser import Screen
from tests.journeys.by_browser import BrowserHands
from tests.journeys.screen.test_accessible import address

pytestmark = pytest.mark.browser


def test_the_excel_file_is_made_and_fetched_under_a_name_that_says_nothing_of_anybody(screen: Screen) -> None:
    screen.open(address(entry("papers"))).subject(text("papers.for.support_worker"))
    BrowserHands(screen.page, screen.server.url).unfold(text("exchange.take.title"))
    screen.page.locator(".st-key-take_along_make button").click()
    with screen.page.expect_download() as download:
        screen.page.locator(".st-key-take_along_fetch button").click()
    assert download.value.suggested_filename.startswith(text("exchange.take.file.book"))
    book = load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.sheetnames[0] == text("exchange.explanation.title")
    assert book[text("exchange.sheets.goals")].max_row > 1
