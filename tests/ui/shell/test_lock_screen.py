"""What stands in front of the dossiers: a field for the passphrase, or on a server the way to sign in."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.storage.store import SOLE_WORKER
from supportcycle.ui.server.server import FRAME
from supportcycle.workspace.acting.current import current_workspace, use_workspace
from supportcycle.workspace.lock.session_lock import Sessions
from supportcycle.workspace.workspace import Workspace


class SignedIn:
    """Whether the browser of the test has a session."""

    lasts = True


@pytest.fixture
def signed_in():
    state = SignedIn()
    store = MemoryStore()
    use_workspace(Workspace(Sessions(SOLE_WORKER, lambda: store, lambda _: state.lasts), idle=600))
    yield state
    use_workspace(None)


def drawn() -> AppTest:
    app = AppTest.from_file(str(FRAME), default_timeout=30).run()
    assert not app.exception
    return app


def ways(app: AppTest) -> str:
    return " ".join(each.proto.body for each in app.get("html"))


def test_who_is_signed_in_gets_the_dossiers_without_a_passphrase(signed_in):
    app = drawn()
    assert text("lock.passphrase") not in [each.label for each in app.text_input]
    assert text("pages.start") in [each.value for each in app.title]
    assert 'href="/sign-out"' in ways(app)
    assert text("lock.time") not in [each.label for each in app.expander]


def test_who_is_not_signed_in_any_more_is_led_to_signing_in(signed_in):
    signed_in.lasts = False
    app = drawn()
    assert 'href="/sign-in"' in ways(app)
    assert text("signed_in.over_why") in [each.value for each in app.markdown]
    assert not [each for each in app.text_input if each.label == text("lock.passphrase")]


def test_who_is_signed_in_is_asked_for_no_back_up_for_the_keeper_of_the_server_makes_them(signed_in):
    workspace = current_workspace()
    workspace.add(Dossier(id="d1", name="Bram"), "")
    said = [each.value for each in drawn().info]
    assert "Bram" in " ".join(each.value for each in drawn().markdown)
    assert text("backup.remind_first") not in said
