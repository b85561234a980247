"""No browser and nothing that was added to one may read along, fill in or keep what is typed in a field.

On every page as it stands: test_accessible.py and test_table_accessible.py.
"""

import pytest

from supportcycle.ui.shell.page_registry import PAGES, entry
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.screen.test_accessible import INSIDE, address, unmarked

pytestmark = pytest.mark.browser
MADE = (
    "document.body.append(document.createElement('textarea'))",
    "document.body.insertAdjacentHTML('beforeend', '<p><input></p>')",
    "document.querySelector('textarea').setAttribute('spellcheck', 'true')",
    "document.querySelector('textarea').setAttribute('autocomplete', 'on')",
    "document.body.insertAdjacentHTML('beforeend', '<div contenteditable=true>x</div>')",
    "(() => { const box = document.createElement('div'); document.body.append(box);"
    " box.attachShadow({mode: 'open'}).innerHTML = '<textarea></textarea>'; })()",
    "(() => { const box = document.createElement('dialog'); box.innerHTML = '<input type=text>';"
    " document.body.append(box); box.showModal(); })()",
)


def test_every_page_is_looked_at_for_fields() -> None:
    """The first one and those at the table by a test of their own."""
    assert {page.key for page in PAGES} - {page.key for page in INSIDE} == {"start", "at_table"}


def test_a_field_that_comes_later_or_otherwise_is_marked_too(screen: Screen) -> None:
    page = screen.open(address(entry("profile"))).page
    page.locator("textarea").first.wait_for()
    assert page.locator("input, textarea").count() >= 4
    for made in MADE:
        page.evaluate(made)
        assert comes_true(lambda: not unmarked(page), page.wait_for_timeout), (made, unmarked(page))


def test_a_field_is_marked_before_it_is_in_the_page(screen: Screen) -> None:
    screen.open()
    assert screen.page.evaluate("document.createElement('textarea').getAttribute('spellcheck')") == "false"
