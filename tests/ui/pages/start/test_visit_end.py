"""After a dossier was closed there is one calm screen: no other name, and the way to the dossiers."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.ui.conftest import PASSPHRASE
from tests.ui.pages.start.test_settings import choose_day
from tests.ui.pages.start.test_start import button, field, page, words
from tests.ui.shown import said

OTHER = "Wilhelmina Quist"


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-23")


@pytest.fixture
def two(open_workspace: Workspace) -> Workspace:
    """Bram, and somebody of whom nothing may be seen while he sits there."""
    open_workspace.add(Dossier(id="d1", name="Bram"), "")
    open_workspace.add(Dossier(id="d2", name=OTHER), "")
    return open_workspace


def leave(app: AppTest) -> AppTest:
    return button(app, text("frame.to_start")).click().run()


def shows(app: AppTest, name: str) -> bool:
    assert not app.exception
    return any(name in one.words for one in said(app))


@pytest.mark.parametrize("id", ["d1", practice_id("bram-plan")])
def test_closing_shows_no_other_name_until_somebody_asks_for_the_dossiers(id: str, two: Workspace) -> None:
    app = leave(page(dossier=id))
    for drawn in (app, app.run(), page()):
        assert [one.value for one in drawn.title] == [text("keeping.closed_title")]
        assert not shows(drawn, OTHER)
    button(app, text("page.to_start")).click().run()
    assert shows(app, OTHER)
    assert shows(page(), OTHER)


def test_closing_a_practice_dossier_names_no_other_practice_dossier(two: Workspace) -> None:
    app = leave(page(dossier=practice_id("bram-plan")))
    assert not shows(app, "Tavenier")
    assert text("keeping.closed_fold") not in [one.label for one in app.expander]


def test_who_types_the_passphrase_again_sees_the_dossiers(two: Workspace) -> None:
    app = leave(page(dossier="d1"))
    button(app, text("frame.lock")).click().run()
    assert not shows(app, OTHER)
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    button(app, text("lock.open")).click().run()
    assert shows(app, OTHER)


def test_until_when_it_is_kept_is_asked_in_a_fold_and_said_the_next_time(two: Workspace) -> None:
    app = leave(page(dossier="d1"))
    assert [one.label for one in app.expander] == [text("keeping.closed_fold")]
    assert not app.expander[0].proto.expanded
    assert f"{text('keeping.closed', name='Bram')} {text('keeping.closed_ask')}" in words(app)
    choose_day(app, "31-12-2041")
    assert two.settings("").keep_until == {"d1": "31-12-2041"}
    for told in (app, leave(page(dossier="d1"))):
        assert text("keeping.closed_until", day="31-12-2041") in words(told)
        assert not shows(told, OTHER)


def test_of_a_dossier_that_is_past_its_day_it_says_so_and_takes_another_day(two: Workspace) -> None:
    two.choose("", lambda now: now.keeping("d1", "1-11-2026"))
    app = leave(page(dossier="d1"))
    assert text("keeping.closed_past", day="01-11-2026") in words(app)
    choose_day(app, "31-12-2041")
    assert two.settings("").keep_until == {"d1": "31-12-2041"}


def test_a_dossier_can_be_removed_at_leaving_and_still_no_other_is_named(two: Workspace) -> None:
    app = leave(page(dossier="d1"))
    button(app, text("keeping.forget_now")).click().run()
    field(app, text("start.forget_type")).input("Bram")
    button(app, text("start.forget")).click().run()
    assert [entry.id for entry in two.entries("")] == ["d2"]
    assert text("start.forgotten") in words(app)
    assert not shows(app, OTHER)
