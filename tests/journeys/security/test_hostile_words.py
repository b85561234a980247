"""A real browser on a dossier full of hostile words: pages with most of them show them, and do nothing."""

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.ui.shell.page_registry import PAGES
from tests.dossiers.hostile import ELSEWHERE, MARK, ON_SCREEN, hostile_dossier
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import PILLS, UNFOLD, turn_to

WITH_MOST = {"start", "network", "maps", "goals", "options", "plan", "action", "review", "request", "papers"}
EVERY_SUBJECT = {"maps"}
"""Of the others the first subject; without a browser every subject of every page is walked."""
FOUND = """([mark, elsewhere]) => {
  const found = [];
  let times = 0;
  const walk = (root) => {
    for (const one of root.querySelectorAll("*")) {
      const words = one.textContent.trim();
      const kind = `${one.tagName.toLowerCase()} ${words.slice(0, 40)}`;
      const link = one.getAttribute("href") ?? one.getAttribute("src") ?? "";
      const acts = [...one.attributes].some(({name}) => /^on/.test(name));
      if (/^q\\d+$/.test(words) || one.matches(".katex, [alt='Streamlit logo']")) found.push(kind);
      if (/^\\s*javascript:/i.test(link) || link.includes(elsewhere) || link === "x") found.push(kind);
      if (acts || (one.matches("script") && words.includes("alert(1)"))) found.push(kind);
      if (one.shadowRoot) walk(one.shadowRoot);
    }
    const all = root.body?.innerText ?? root.textContent;
    times += all.split(mark).length - 1;
    if (/😄|a → b|b — c/.test(all)) found.push("other signs than were typed");
  };
  walk(document);
  return {found, times};
}"""


@pytest.mark.browser
@pytest.mark.slow
def test_a_browser_makes_nothing_but_text_of_what_was_typed(screen: Screen) -> None:
    dossier = hostile_dossier("tavenier", ON_SCREEN, figures=True)
    screen.server.put(dossier)
    dialogs: list[str] = []
    screen.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    screen.open().unlock()
    wrong, times = [], 0
    for page in (each for each in PAGES if each.key in WITH_MOST):
        screen.open(f"{texts().get(f'addresses.{page.key}', page.key)}?dossier={dossier.id}")
        pills = screen.page.locator(PILLS)
        for number in range(max(1, pills.count()) if page.key in EVERY_SUBJECT else 1):
            if number:
                turn_to(screen, pills.nth(number))
            screen.page.evaluate(UNFOLD)
            said = screen.page.evaluate(FOUND, [MARK, ELSEWHERE])
            wrong += [f"{page.key} {number}: {each}" for each in said["found"]]
            times += said["times"]
    assert wrong == []
    assert dialogs == []
    assert times >= 200
