"""Where the paper for the municipality is made, words about help that may not be told of are noticed."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.documents.test_empty_document import ACCOUNT, account, granted
from tests.ui.pages_open import Opened


def told(page: Opened) -> list[str]:
    return [each.value for each in (*page.app.warning, *page.app.markdown)]


def _asked() -> str:
    return text("account.told_of_unshared", help="Ambulante begeleiding", where="|").split("|")[0]


@pytest.mark.parametrize(
    ("words", "warned"), [("Hulp in huis, en begeleiding.", True), ("Hulp in huis.", False)]
)
@pytest.mark.parametrize("where", ["papers", "account"])
def test_words_about_help_that_may_not_be_told_of_are_noticed(
    open_workspace: Workspace, where: str, words: str, warned: bool
) -> None:
    page = Opened(open_workspace, where, with_value(granted(), ACCOUNT, account(used=words)))
    if where == "papers":
        page._set(page.app.selectbox(key="papers_municipality"), "gemeente")
    assert any(_asked() in each for each in told(page)) == warned


def test_no_other_paper_says_so(open_workspace: Workspace) -> None:
    dossier = with_value(granted(), ACCOUNT, account(used="Hulp in huis, en begeleiding."))
    page = Opened(open_workspace, "papers", dossier)
    assert not any(text("account.told_of_unshared", help="", where="")[:20] in each for each in told(page))


def test_who_leaves_the_words_as_they_are_is_asked_again_only_when_they_change(
    open_workspace: Workspace,
) -> None:
    dossier = with_value(granted(), ACCOUNT, account(used="Hulp in huis, en begeleiding."))
    page = Opened(open_workspace, "papers", dossier)
    page._set(page.app.selectbox(key="papers_municipality"), "gemeente")
    leave = next(
        b for b in page.app.button if f"{b.key}".startswith("help_") and f"{b.key}".endswith("_leave")
    )
    leave.click().run()
    assert not any(_asked() in each for each in told(page))
    live = open_workspace.live(dossier.id, "")
    assert live
    live.change(lambda now: with_value(now, (*ACCOUNT, "used"), "Veel begeleiding."))
    page.app.run()
    assert any(_asked() in each for each in told(page))
