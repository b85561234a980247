"""Who asks, behind the door: told by the cookie that the guard made, and nobody on a laptop."""

import subprocess
import sys

import pytest

from supportcycle.domain.access.roles import TeamRole
from supportcycle.storage.store import WorkerId
from supportcycle.ui.server.cookies import COOKIE
from supportcycle.ui.server.team.identity import SignedIn, person_of, use_sessions
from supportcycle.workspace.browser_name import named

FATMA = SignedIn(WorkerId("p1"), frozenset({TeamRole.WORKER}), "Fatma", "key1", stepped_up_until=100.0)


class One:
    """Knows one session."""

    def __init__(self):
        self.seen = []

    def known(self, key):
        return FATMA if key == FATMA.session else None

    def present(self, key):
        self.seen.append(key)


@pytest.fixture
def one():
    use_sessions(known := One())
    yield known
    use_sessions(None)


def scope(cookie):
    return {"type": "http", "headers": [(b"host", b"x"), (b"cookie", cookie.encode())]}


def test_a_request_and_a_cookie_tell_the_same_person(one):
    cookie = named("key1", "shown")
    assert person_of(cookie) == FATMA
    assert person_of(scope(f"{COOKIE}={cookie}; _streamlit_xsrf=1")) == FATMA


@pytest.mark.parametrize("cookie", ["", "other", named("other", "shown")])
def test_anybody_else_is_nobody(one, cookie):
    assert person_of(cookie) is None
    assert person_of(scope(f"{COOKIE}={cookie}")) is None
    assert person_of({"headers": []}) is None


def test_on_a_laptop_nobody_is_signed_in():
    assert person_of(named("key1", "shown")) is None


def test_stepping_up_lasts_a_while_and_a_name_is_not_printed():
    assert FATMA.is_stepped_up(99.9)
    assert not FATMA.is_stepped_up(100.0)
    assert "Fatma" not in repr(FATMA)


def loaded(code):
    told = "import sys; print(sorted(m for m in sys.modules if m.split('.')[0] in {0!r}))"
    wanted = ("authlib", "httpx", "joserfc", "psycopg", "alembic")
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\n{told.format(wanted)}"], capture_output=True, text=True, check=True
    )
    return run.stdout.splitlines()[-1]


@pytest.mark.slow
def test_the_laptop_loads_nothing_of_the_team():
    assert (
        loaded("import supportcycle.ui.server.server, supportcycle.command, supportcycle.launcher.installed")
        == "[]"
    )
    assert loaded("import supportcycle.ui.server.team.identity") == "[]"
