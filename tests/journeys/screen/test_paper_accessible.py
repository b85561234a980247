"""Every paper of every practice dossier as a web page breaks no rule of accessibility."""

from datetime import date

import pytest
from playwright.sync_api import Page

from supportcycle.content.practice import practice_names
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.html.page import rendered_html
from tests.domain.dossiers import practice
from tests.journeys.browser import Laptop
from tests.journeys.screen.test_accessible import axe_finds

TODAY = date(2026, 11, 28)
EVERY = ("bram-review", "tavenier")
"""The fullest two: of the others each paper is one of these with less in it."""


@pytest.mark.browser
@pytest.mark.slow
def test_no_paper_breaks_a_rule_of_accessibility(laptop: Laptop) -> None:
    assert set(EVERY) <= set(practice_names())
    page: Page = laptop.window.new_page()
    pages = {
        rendered_html(composed(name, practice(dossier), TODAY)): f"{dossier} {name}"
        for dossier in EVERY
        for name in documents()
    }
    wrong: dict[str, list[str]] = {}
    for html, name in pages.items():
        page.set_content(html)
        if found := axe_finds(page):
            wrong[name] = found
    page.close()
    assert wrong == {}
