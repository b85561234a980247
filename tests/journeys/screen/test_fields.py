"""No browser and nothing that was added to one may read along, fill in or keep what is typed in a field."""

import pytest
from playwright.sync_api import Page

from supportcycle.ui.shell.page_registry import PAGES, PageEntry, entry
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import UNFOLD, address, subjects

pytestmark = pytest.mark.browser
MARKS = {
    "spellcheck": "false",
    "autocomplete": "off",
    "autocorrect": "off",
    "writingsuggestions": "false",
    "translate": "no",
    "data-gramm": "false",
    "data-gramm_editor": "false",
    "data-enable-grammarly": "false",
    "data-lt-active": "false",
    "data-1p-ignore": "true",
    "data-lpignore": "true",
}
UNMARKED = """(marks) => {
  const inside = (one) => one.shadowRoot ? within(one.shadowRoot) : [];
  const within = (root) => [...root.querySelectorAll("*")].flatMap((one) => [one, ...inside(one)]);
  const fields = within(document).filter((one) => one.matches("input, textarea, [contenteditable=true]"));
  const lacks = (one) => Object.entries(marks).some(([name, value]) => one.getAttribute(name) !== value);
  const wrong = fields.filter(lacks);
  return [fields.length, wrong.map((one) => one.outerHTML.slice(0, 200))];
}"""


def unmarked(page: Page) -> list[str]:
    count, wrong = page.evaluate(UNMARKED, MARKS)
    assert count >= 0
    return list(wrong)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_field_of_a_page_asks_to_be_left_alone(page: PageEntry, screen: Screen) -> None:
    screen.open(address(page) if page.key != "start" else "")
    for _ in subjects(screen):
        screen.page.evaluate(UNFOLD)
        screen.settled()
        assert unmarked(screen.page) == []


def test_there_are_fields_to_be_left_alone(screen: Screen) -> None:
    screen.open(address(entry("profile")))
    screen.page.locator("textarea").first.wait_for()
    assert screen.page.evaluate(UNMARKED, MARKS)[0] >= 4


@pytest.mark.parametrize(
    "made",
    [
        "document.body.append(document.createElement('textarea'))",
        "document.body.insertAdjacentHTML('beforeend', '<p><input></p>')",
        "document.querySelector('textarea').setAttribute('spellcheck', 'true')",
        "document.querySelector('textarea').setAttribute('autocomplete', 'on')",
        "document.body.insertAdjacentHTML('beforeend', '<div contenteditable=true>x</div>')",
        "(() => { const box = document.createElement('div'); document.body.append(box);"
        " box.attachShadow({mode: 'open'}).innerHTML = '<textarea></textarea>'; })()",
        "(() => { const box = document.createElement('dialog'); box.innerHTML = '<input type=text>';"
        " document.body.append(box); box.showModal(); })()",
    ],
)
def test_a_field_that_comes_later_or_otherwise_is_marked_too(made: str, screen: Screen) -> None:
    screen.open(address(entry("profile")))
    screen.page.locator("textarea").first.wait_for()
    screen.page.evaluate(made)
    screen.page.wait_for_timeout(50)
    assert unmarked(screen.page) == []


def test_a_field_is_marked_before_it_is_in_the_page(screen: Screen) -> None:
    screen.open()
    assert screen.page.evaluate("document.createElement('textarea').getAttribute('spellcheck')") == "false"
