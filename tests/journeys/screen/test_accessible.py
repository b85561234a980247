"""Every page on every subject, for somebody who hears it, sees it large, or works without a mouse.

And no field on any of them is one that a browser may read along with; what stands in it is printed.
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.content.worksheets import worksheet
from supportcycle.figures.base.theme import DARK
from supportcycle.ui.shell.page_registry import PAGES, PageEntry, entry
from supportcycle.workspace.workspace import practice_id
from tests.journeys.browser import Screen
from tests.journeys.patience import PATIENCE
from tests.journeys.screen.other_eyes import seen_otherwise
from tests.journeys.screen.printing import wrong_on_paper
from tests.journeys.settling import settle

INSIDE = [page for page in PAGES if page.key != "start" and not page.bare]
TRIES = 6
MAIN = "[data-testid=stMain]"
"""What changes with the subject; the menu beside it stays as it was."""
PILLS = "[class*='st-key-subject_'] [role=radio]:visible"
GROUPS = "[class*='st-key-group_'] [role=radio]:visible"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AT_ITS_PLACE = "[data-testid=stLayoutWrapper]:has(> .st-key-way_on) { position: static !important; }"
"""The bar with the way on lies over what is scrolled to from under it; axe would call that too small."""
BROKEN = "([within, options]) => axe.run(within ?? document, options).then((found) => found.violations)"
"""What was right is not handed over: there is a hundred times as much of it."""
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
"""What asks a browser, and what was added to one, to leave a field alone."""
UNMARKED = """(marks) => {
  const inside = (one) => one.shadowRoot ? within(one.shadowRoot) : [];
  const within = (root) => [...root.querySelectorAll("*")].flatMap((one) => [one, ...inside(one)]);
  const fields = within(document).filter((one) => one.matches("input, textarea, [contenteditable=true]"));
  const lacks = (one) => Object.entries(marks).some(([name, value]) => one.getAttribute(name) !== value);
  return fields.filter(lacks).map((one) => one.outerHTML.slice(0, 200));
}"""
READ_OUT = """document.activeElement.tagName === "H2" && document.activeElement.tabIndex === -1
  && document.querySelector("[data-testid=stMain]").scrollTop === 0"""
UNFOLD = "() => document.querySelectorAll('main details:not([open]) > summary').forEach(one => one.click())"


def address(page: PageEntry) -> str:
    return f"{texts().get(f'addresses.{page.key}', page.key)}?dossier={practice_id('bram-plan')}"


def subjects(screen: Screen) -> Iterator[str]:
    """Turn to every subject of this page, one after the other; one empty name when it has none."""
    groups, pills = screen.page.locator(GROUPS), screen.page.locator(PILLS)
    for group in range(groups.count() or 1):
        if groups.count():
            turn_to(screen, groups.nth(group))
        for number in range(pills.count()):
            turn_to(screen, pills.nth(number))
            yield pills.nth(number).inner_text()
    if pills.count() == 0:
        yield ""


def turn_to(screen: Screen, pill: Locator) -> None:
    """Press it; what was turned to is read out, from the top."""
    is_new = not pill.is_checked()
    pill.click()
    expect(pill).to_be_checked()
    screen.settled()
    if is_new:
        screen.page.wait_for_function(READ_OUT)


def broken_rules(page: Page, within: str | None = None) -> list[str]:
    """The rule and the place of everything axe finds, also in what was folded; no rule is left out. `within`
    is what there is to look at when the rest was looked at just now."""
    unfold(page)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.add_style_tag(content=AT_ITS_PLACE)
    settle(page)
    return axe_finds(page, within)


def unfold(page: Page) -> None:
    """Open every fold, once more where the page drew itself anew meanwhile."""
    folded = page.locator("main details:not([open])")
    for _ in range(TRIES):
        page.evaluate(UNFOLD)
        with suppress(AssertionError):
            expect(folded).to_have_count(0, timeout=1000 * PATIENCE / TRIES)
            return
    raise AssertionError(f"{folded.count()} folds do not open")


def axe_finds(page: Page, within: str | None = None) -> list[str]:
    """The rule and the place of everything axe finds in what stands there now."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(BROKEN, [within, {"runOnly": TAGS, "resultTypes": ["violations"]}])
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def faint_in_the_dark(page: Page) -> list[str]:
    """Words that are hard to read where the computer is set to dark."""
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".stApp")).to_have_css("color", rgb(DARK["ink"]))
    options = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
    found = page.evaluate(BROKEN, [None, options])
    return [node["html"][:200] for rule in found for node in rule["nodes"]]


def rgb(colour: str) -> str:
    """A colour of the theme as a browser says it."""
    return f"rgb({', '.join(map(str, bytes.fromhex(colour[1:])))})"


def unmarked(page: Page) -> list[str]:
    """The fields that do not ask to be left alone."""
    return [f"unmarked: {field}" for field in page.evaluate(UNMARKED, MARKS)]


def skipped_headings(page: Page) -> list[str]:
    """The levels of the headings in order, when they do not begin with the only first or skip one."""
    script = "all => all.filter(one => one.checkVisibility()).map(one => Number(one.tagName[1]))"
    levels: list[int] = page.locator(":is(h1,h2,h3,h4,h5,h6)").evaluate_all(script)
    steps = all(after <= before + 1 for before, after in pairwise(levels))
    return [] if levels[:1] == [1] and levels.count(1) == 1 and steps else [f"headings: {levels}"]


def wrong_here(page: Page, within: str | None = None) -> list[str]:
    """What is wrong with the page as it stands, and with what was folded."""
    return [*skipped_headings(page), *broken_rules(page, within), *unmarked(page)]


@pytest.mark.browser
@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_a_page_breaks_no_rule_of_accessibility_on_any_subject_and_its_fields_are_printed(
    page: PageEntry, screen: Screen
) -> None:
    screen.page.emulate_media(reduced_motion="reduce")
    screen.open(address(page))
    expect(screen.page.locator("html")).to_have_attribute("lang", "nl")
    if page.phase or page.key == "read_together":
        assert wrong_on_paper(screen) == []
    wrong: dict[str, list[str]] = {}
    for now in subjects(screen):
        wrong[now] = wrong_here(screen.page, MAIN if wrong else None) + seen_otherwise(screen.page)
    wrong["dark"] = faint_in_the_dark(screen.page)
    assert {subject: rules for subject, rules in wrong.items() if rules} == {}


@pytest.mark.browser
def test_the_first_page_breaks_no_rule_of_accessibility(screen: Screen) -> None:
    page = screen.open().page
    assert wrong_here(page) == []


@pytest.mark.browser
def test_a_subject_is_chosen_by_keyboard_and_its_heading_is_read_out(screen: Screen) -> None:
    screen.open(address(entry("profile")))
    pills = screen.page.locator(PILLS)
    for number, row in enumerate(worksheet("personal_profile").rows[1:3], 1):
        pills.nth(number - 1).focus()
        screen.page.keyboard.press("ArrowRight")
        screen.page.keyboard.press("Space")
        expect(screen.page.locator("h2:focus")).to_have_text(row.label)
        expect(pills.nth(number)).to_be_checked()


@pytest.mark.browser
def test_what_was_added_has_the_cursor_and_is_in_sight(screen: Screen) -> None:
    screen.open(address(entry("action")))
    screen.subject(text("action.subjects.logbook"))
    screen.page.get_by_role("button", name=text("action.add_entry")).press("Enter")
    field = screen.field("rounds", "r1", "logbook", "e1", "what")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()


@pytest.mark.browser
def test_a_loose_end_leads_into_the_fold_and_to_the_field(screen: Screen) -> None:
    screen.open(address(entry("loose_ends")))
    box = screen.page.locator(
        "[class*='st-key-end_'][class*='_box']", has_text="De kliko op tijd buiten zetten"
    )
    box.get_by_role("button", name=text("loose_ends.go")).press("Enter")
    steps = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps")
    field = screen.field(*steps, "g1_t2", "others", "o1", "takes_over")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()


@pytest.mark.browser
def test_names_are_typed_one_after_the_other(screen: Screen) -> None:
    screen.open(address(entry("network")))
    field = screen.page.locator(".st-key-new_person input").first
    field.click()
    for name in ("Fatma", "Kees"):
        screen.page.keyboard.type(name)
        screen.page.keyboard.press("Enter")
        expect(screen.page.locator("summary", has_text=name)).to_be_in_viewport()
        expect(field).to_be_focused()
        expect(field).to_have_value("")


@pytest.mark.browser
def test_the_eye_on_the_lock_takes_no_room_above_the_heading(screen: Screen) -> None:
    screen.open(address(entry("network")))
    main = screen.page.get_by_test_id("stMain").get_by_test_id("stVerticalBlock").first
    heading = screen.page.locator(".st-key-heading")
    tops = [place.evaluate("one => one.getBoundingClientRect().top") for place in (main, heading)]
    assert tops[0] == tops[1]


@pytest.mark.browser
def test_a_fold_that_is_filled_when_it_opens_keeps_the_keyboard_and_stays_open_while_its_title_changes(
    screen: Screen,
) -> None:
    screen.open(address(entry("network")))
    title = screen.page.locator("[class*=st-key-fold_person_] summary").first
    title.focus()
    screen.page.keyboard.press("Enter")
    name = screen.page.locator("[class*='st-key-w_'][class*='-people-'] input").first
    expect(name).to_be_visible()
    expect(title).to_be_focused()
    name.fill("Truus van de hoek")
    name.press("Tab")
    expect(title).to_contain_text("Truus van de hoek")
    expect(name).to_be_visible()
    expect(screen.page.locator("[class*='st-key-w_'][class*='-people-'] input").nth(1)).to_be_focused()
    title.click()
    expect(name).to_have_count(0)
