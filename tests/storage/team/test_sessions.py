"""What keeps sessions, whichever it is: it ends what is over, and what is used once is used once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.postgres_sessions import PostgresSessions
from supportcycle.storage.team.session_seal import fresh_id, key_of_id
from supportcycle.storage.team.sessions import KeptSession, SessionStore
from tests.storage.team.memory_sessions import MemorySessions

NOW = 1_800_000_000.0


@pytest.fixture(params=["memory", pytest.param("PostgreSQL", marks=pytest.mark.server)])
def sessions(request: pytest.FixtureRequest, organisation: str) -> SessionStore:
    if request.param == "memory":
        return MemorySessions()
    return PostgresSessions(request.getfixturevalue("team_database"), organisation)


def session(**change: object) -> KeptSession:
    kept = KeptSession(
        key=key_of_id(fresh_id()),
        person=WorkerId("p1"),
        roles=frozenset({"worker", "auditor"}),
        subject="subject",
        provider_session="at provider",
        network="network",
        browser="browser",
        sealed_name=b"\x00sealed\xff",
        idle_until=NOW + 900,
        until=NOW + 36_000,
    )
    return replace(kept, **change)


def test_what_is_kept_is_found_as_it_was(sessions: SessionStore):
    kept = session(stepped_up_until=NOW + 300.5)
    sessions.open(kept)
    assert sessions.find(kept.key, NOW) == kept
    assert sessions.find(key_of_id("another"), NOW) is None


@pytest.mark.parametrize("later", [900, 901, 36_000])
def test_it_is_over_when_nobody_was_there_for_long(sessions: SessionStore, later: int):
    kept = session()
    sessions.open(kept)
    assert sessions.find(kept.key, NOW + 899.9)
    assert sessions.find(kept.key, NOW + later) is None
    assert sessions.alive([kept.key], NOW + later) == set()


def test_being_there_holds_it_open_and_never_past_its_longest_time(sessions: SessionStore):
    kept = session()
    sessions.open(kept)
    sessions.seen(kept.key, NOW + 99_999)
    sessions.seen(kept.key, NOW + 5)
    assert sessions.find(kept.key, NOW + 35_999)
    assert sessions.find(kept.key, NOW + 36_000) is None


def test_one_that_ended_stays_ended(sessions: SessionStore):
    kept = session()
    sessions.open(kept)
    sessions.end(kept.key)
    sessions.end(kept.key)
    sessions.seen(kept.key, NOW + 99_999)
    assert sessions.find(kept.key, NOW) is None


def test_a_new_one_takes_the_place_of_the_old_in_one_step(sessions: SessionStore):
    old, new = session(), session(stepped_up_until=NOW + 300)
    sessions.open(old)
    sessions.open(new, instead_of=old.key)
    assert sessions.alive([old.key, new.key], NOW) == {new.key}


ASKED: dict[str, dict[str, str]] = {
    "of a person": {"person": "p2"},
    "of somebody at the provider": {"subject": "s2"},
    "of one sign-in at the provider": {"provider_session": "x2"},
    "of both": {"subject": "s2", "provider_session": "x2"},
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_the_sessions_of_somebody_end_together_and_no_others(sessions: SessionStore, asked: dict[str, str]):
    theirs = [session(person=WorkerId("p2"), subject="s2", provider_session="x2") for _ in range(2)]
    others = [session(), session(subject="s3")]
    for each in (*theirs, *others):
        sessions.open(each)
    assert set(sessions.end_of(**asked)) == {each.key for each in theirs}  # type: ignore[arg-type]
    keys = [each.key for each in (*theirs, *others)]
    assert sessions.alive(keys, NOW) == {each.key for each in others}


def test_all_sessions_at_once_are_never_ended_by_forgetting_to_say_whose(sessions: SessionStore):
    sessions.open(kept := session())
    with pytest.raises(ValueError, match="whose"):
        sessions.end_of()
    assert sessions.find(kept.key, NOW)


def at_once(call: Callable[[], object]) -> list[object]:
    with ThreadPoolExecutor(6) as pool:
        return [each.result() for each in [pool.submit(call) for _ in range(6)]]


def test_a_sign_in_is_finished_once_whoever_of_six_comes_first(sessions: SessionStore):
    sessions.begin_sign_in("k", b"sealed", NOW + 600)
    taken = at_once(lambda: sessions.take_sign_in("k", NOW))
    assert taken.count(b"sealed") == 1
    assert taken.count(None) == 5


def test_a_sign_in_that_took_too_long_cannot_be_finished(sessions: SessionStore):
    sessions.begin_sign_in("k", b"sealed", NOW + 600)
    assert sessions.take_sign_in("k", NOW + 600) is None


def test_a_token_is_new_once_whoever_of_six_shows_it(sessions: SessionStore):
    assert at_once(lambda: sessions.use_token("t", NOW + 600)).count(True) == 1
    assert sessions.use_token("another", NOW + 600)


def test_what_is_over_is_forgotten_and_the_rest_stays(sessions: SessionStore):
    over, idle, here = session(until=NOW - 1), session(idle_until=NOW - 1), session()
    for each in (over, idle, here):
        sessions.open(each)
    sessions.begin_sign_in("old", b"x", NOW - 1)
    sessions.begin_sign_in("new", b"y", NOW + 9)
    sessions.use_token("old", NOW - 1)
    sessions.use_token("new", NOW + 9)
    sessions.sweep(NOW)
    assert sessions.alive([over.key, idle.key, here.key], NOW - 10) == {here.key}
    assert sessions.use_token("old", NOW + 9)
    assert not sessions.use_token("new", NOW + 9)
    assert sessions.take_sign_in("old", NOW - 10) is None
    assert sessions.take_sign_in("new", NOW) == b"y"
