"""What stands on the screen is read aloud by a voice of this computer, until somebody wants it quiet."""

import pytest
from playwright.sync_api import Page, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.content.visits import visits
from tests.domain.dossiers import practice
from tests.journeys.browser import Screen
from tests.journeys.screen.test_table_accessible import GREEN, MOST, at_the_table
from tests.journeys.server import Server
from tests.journeys.voices import FAR, NEAR, Voices

pytestmark = pytest.mark.browser
LOOK = """() => {
  const boxes = [...document.querySelectorAll(".st-key-moment_heading, .st-key-moment_answer")];
  const fields = boxes.flatMap((box) => [...box.querySelectorAll("textarea, input[type=text]")]);
  const away = document.createElement("style");
  away.textContent = "[data-testid=stIconMaterial], [aria-hidden=true] { display: none !important; }";
  document.head.append(away);
  const seen = boxes.map((box) => box.innerText).join(" ");
  away.remove();
  return [seen, fields.map((field) => field.value)];
}"""
KEPT = "[localStorage, sessionStorage].map((place) => Object.keys(place).sort())"
START, MORE = ".st-key-read_aloud .start", ".st-key-read_aloud .more"


def bare(words: str) -> str:
    """Only letters and digits: what is heard of them."""
    return "".join(filter(str.isalnum, words))


def not_as_seen(page: Page, said: list[dict[str, object]]) -> list[str]:
    """What was said beside what stands there, if these are not the same."""
    seen, typed = page.evaluate(LOOK)
    heard = bare("".join(str(one["text"]) for one in said))
    for words in map(bare, typed):
        if words not in heard:
            return [heard, words]
        heard = heard.replace(words, "", 1)
    return [] if heard == bare(seen) else [heard, bare(seen)]


def test_at_the_table_all_that_stands_there_is_read_and_only_by_a_voice_of_this_computer(
    screen: Screen, server: Server
) -> None:
    voices = Voices(screen.page)
    page, wrong = at_the_table("meeting", visits()["meeting"].named, server, screen), {}
    for _ in range(MOST):
        screen.settled()
        heading = page.locator("h1").first.inner_text()
        said = voices.read()
        if said[0]["text"] not in heading or {one["voice"] for one in said} != {"near"}:
            wrong[heading] = said
        elif differs := not_as_seen(page, said):
            wrong[heading] = differs
        if heading == text("at_table.end"):
            break
        page.locator(GREEN).click()
    assert wrong == {}
    assert heading == text("at_table.end")


def test_it_waits_and_goes_on_slower_and_falls_silent_at_a_turn_at_esc_and_at_the_lock(
    screen: Screen, server: Server
) -> None:
    voices = Voices(screen.page)
    page = at_the_table("meeting", visits()["meeting"].named, server, screen)
    screen.settled()
    voices.hold()
    kept = page.evaluate(KEPT)
    start, more = page.locator(START), page.locator(MORE)
    start.click()
    expect(start).to_have_text(text("read_aloud.stop"))
    assert page.evaluate("CSS.highlights.get('read-aloud').size") == 1
    first = voices.now
    voices.end()
    second = voices.now
    more.get_by_role("button", name=text("read_aloud.pause")).click()
    assert (first == second, voices.now) == (False, None)
    more.get_by_role("button", name=text("read_aloud.slower")).click()
    assert voices.now is None
    more.get_by_role("button", name=text("read_aloud.go_on")).click()
    said = voices.heard()
    assert [(one["text"], one["rate"] == 1) for one in said] == [
        (first, True),
        (second, True),
        (second, False),
    ]
    page.locator(GREEN).click()
    assert voices.now is None
    screen.settled()
    start.click()
    assert voices.now
    page.keyboard.press("Escape")
    assert voices.now is None
    expect(page.locator(".st-key-moment_hidden")).to_be_visible()
    assert page.evaluate("[...CSS.highlights.keys()]") == []
    assert page.evaluate(KEPT) == kept
    page.locator(".st-key-show_again button").click()
    screen.settled()
    start.click()
    assert voices.now
    other = Screen(page.context.new_page(), server)
    other.open(texts().get("addresses.about", "about")).press(text("frame.lock")).settled()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(page.get_by_role("heading", name=text("lock.title"), exact=True)).to_be_visible()
    expect(page.locator(START)).to_have_count(0)
    page.wait_for_function("() => window.voices.now() === null")


def test_without_a_voice_of_its_own_it_says_so_until_one_comes_in(screen: Screen, server: Server) -> None:
    voices = Voices(screen.page, [FAR])
    page = at_the_table("meeting", visits()["meeting"].named, server, screen)
    screen.settled()
    told, start = page.locator(".st-key-read_aloud .told"), page.locator(START)
    start.click()
    expect(told).to_contain_text(text("read_aloud.none", language="Nederlands"))
    expect(told).to_contain_text("Windows")
    assert voices.heard() == []
    voices.come(FAR, NEAR)
    expect(told).to_have_text("")
    assert {one["voice"] for one in voices.read()} == {"near"}


def test_what_is_read_together_a_card_and_a_paper_that_is_shown_are_read_too(
    screen: Screen, server: Server
) -> None:
    voices = Voices(screen.page)
    server.put(dossier := practice("bram-review").model_copy(update={"id": "heard"}))
    screen.open().unlock()
    for page in ("read_together", "touchstone", "papers"):
        screen.open(f"{texts()[f'addresses.{page}']}?dossier={dossier.id}")
        screen.settled()
        if page == "touchstone":
            screen.press(text("touchstone.add")).settled()
        elif page == "papers":
            screen.subject(text("papers.for.client"))
            screen.page.locator(".st-key-fold_preview summary").click()
            screen.settled()
        voices.hold(holds=False)
        said = [one["text"] for one in voices.read()]
        main = screen.page.get_by_test_id("stMain").inner_text()
        assert (page, len(said) > 3, [one for one in said if bare(str(one)) not in bare(main)]) == (
            page,
            True,
            [],
        )
