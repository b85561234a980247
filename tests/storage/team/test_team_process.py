"""One process of a team's server: people who come in, what each sees, and what the log says of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from supportcycle.content.rules import access_rules, usual_keeping
from supportcycle.domain.access.audit_event import Act, ActOutcome, Whence
from supportcycle.domain.access.audit_sink import FileEvent, SignInAct, SignInEvent
from supportcycle.domain.access.grants import AccessReason, GrantKind
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import LogQuery
from supportcycle.domain.errors import Missing, NotAllowed
from supportcycle.storage.retention import RETENTION
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.engine import PoolSize
from supportcycle.storage.team.opened_team import create_organisation
from supportcycle.storage.team.organisation_key import KeyRing, key_source, new_key_file
from supportcycle.storage.team.team_process import TeamPlace, TeamProcess
from tests.journeys.patience import comes_true
from tests.running.team_fixtures import KEEPER_USER, TeamServer

WHENCE = Whence("unknown", "none", "test")
WORKER, AUDITOR = frozenset({"worker"}), frozenset({"auditor"})
FATMA, KEES, PIET = ("f" * 64, "e" * 64, "d" * 64)
BRAM = "b4a3" * 8


@pytest.fixture
def place(own_team: TeamServer, tmp_path: Path) -> TeamPlace:
    new_key_file(tmp_path / "key")
    ring = KeyRing(key_source(f"file:{tmp_path / 'key'}"))
    keeping = own_team.open(KEEPER_USER)
    create_organisation(keeping, "practice", ring, buckets=16)
    keeping.close()
    return TeamPlace(
        "practice",
        own_team.address(),
        own_team.address(KEEPER_USER),
        ring,
        tmp_path / "marks",
        PoolSize(),
        RETENTION,
        access_rules(),
        usual_keeping(),
    )


class Process:
    """One process, and what it heard of the others."""

    def __init__(self, place: TeamPlace) -> None:
        self.heard: list[tuple[str, int]] = []
        self.made = TeamProcess(place, lambda id, revision: self.heard.append((id, revision)))
        assert comes_true(self.made._notices.is_listening.is_set)

    def came(self, subject: str, name: str, roles: frozenset[str] = WORKER) -> WorkerId:
        person = self.made.came(subject, name, roles)
        assert person
        return person


@pytest.fixture
def processes(place: TeamPlace) -> Iterator[tuple[Process, Process]]:
    both = Process(place), Process(place)
    yield both
    for each in both:
        each.made.close()


def log_of(process: Process) -> list[tuple[Act, ActOutcome, str]]:
    piet = process.came(PIET, "Piet", AUDITOR)
    now = datetime.now(UTC)
    query = LogQuery(now - timedelta(days=1), now + timedelta(days=1))
    return [(each.act, each.outcome, each.person) for each in process.made.rights_of(piet, WHENCE).log(query)]


def test_the_same_person_has_one_key_in_every_process(processes):
    one, other = processes
    assert one.came(FATMA, "Fatma") == other.came(FATMA, "Fatma el Idrissi")
    assert one.came(KEES, "Kees") != one.came(FATMA, "Fatma")


def test_what_is_shared_is_there_for_a_colleague_in_another_process_who_hears_of_each_change(processes):
    one, other = processes
    fatma, kees = one.came(FATMA, "Fatma"), other.came(KEES, "Kees")
    hers, his = one.made.store_of(fatma, WHENCE), other.made.store_of(kees, WHENCE)
    hers.add(BRAM, {}, "{}", by=fatma)
    with pytest.raises(Missing):
        his.load(BRAM)
    until = datetime.now(UTC) + timedelta(days=7)
    one.made.rights_of(fatma, WHENCE).share(BRAM, kees, GrantKind.WRITE, AccessReason.TOGETHER, until)
    assert his.load(BRAM).text == "{}"
    his.save(BRAM, expected=1, head={}, text='{"a": 1}', by=kees)
    assert hers.load(BRAM).text == '{"a": 1}'
    assert comes_true(lambda: (BRAM, 2) in one.heard)
    told = log_of(one)
    for act, person in ((Act.LAY_OUT, fatma), (Act.SHARE, fatma), (Act.VIEW, kees), (Act.CHANGE, kees)):
        assert (act, ActOutcome.DONE, person) in told


def test_who_left_the_team_does_not_come_in_again_and_sees_nothing_any_more(processes):
    one, _ = processes
    fatma = one.came(FATMA, "Fatma")
    store = one.made.store_of(fatma, WHENCE)
    store.add(BRAM, {}, "{}", by=fatma)
    anja = one.came("a" * 64, "Anja", frozenset({TeamRole.ADMINISTRATOR.value}))
    one.made.rights_of(anja, WHENCE).end_membership(fatma)
    assert one.made.came(FATMA, "Fatma", WORKER) is None
    with pytest.raises(Missing):
        store.load(BRAM)


@pytest.mark.parametrize(
    ("act", "reason", "told"),
    [
        (SignInAct.SIGNED_IN, "", (Act.SIGN_IN, ActOutcome.DONE)),
        (SignInAct.SIGNED_IN, "signature", (Act.SIGN_IN, ActOutcome.DENIED)),
        (SignInAct.SIGNED_IN_AGAIN, "", (Act.STEP_UP, ActOutcome.DONE)),
        (SignInAct.SIGNED_OUT, "", (Act.SIGN_OUT, ActOutcome.DONE)),
        (SignInAct.CAME_FROM_ELSEWHERE, "", (Act.SIGN_IN, ActOutcome.DENIED)),
    ],
)
def test_what_happens_at_the_door_stands_in_the_same_log(processes, act, reason, told):
    one, _ = processes
    one.made.note(SignInEvent(act, datetime.now(UTC), place="private", reason=reason))
    assert (*told, "unknown") in log_of(one)


def test_a_file_that_leaves_is_noted_with_from_where_as_long_as_its_dossier_may_be_seen(processes):
    one, _ = processes
    fatma, kees = one.came(FATMA, "Fatma"), one.came(KEES, "Kees")
    one.made.store_of(fatma, WHENCE).add(BRAM, {}, "{}", by=fatma)
    one.made.handed_out(FileEvent(Act.PRINT, fatma, "s1", "private", BRAM))
    one.made.handed_out(FileEvent(Act.EXPORT, fatma, "s1", "private", None))
    with pytest.raises(NotAllowed):
        one.made.handed_out(FileEvent(Act.PRINT, kees, "s2", "", BRAM))
    told = log_of(one)
    assert (Act.PRINT, ActOutcome.DONE, fatma) in told
    assert (Act.EXPORT, ActOutcome.DONE, fatma) in told
    assert (Act.PRINT, ActOutcome.DENIED, kees) in told


def test_from_where_somebody_works_is_asked_at_each_act_for_a_store_outlasts_a_screen(processes):
    one, _ = processes
    fatma = one.came(FATMA, "Fatma")
    places = iter(["private", "public"])
    store = one.made.store_of(fatma, lambda: Whence(next(places), "s1", "p1"))
    store.add(BRAM, {}, "{}", by=fatma)
    store.load(BRAM)
    looks = one.made.rights_of(fatma, WHENCE).looks(BRAM)
    assert [(each.act, each.whence.network) for each in looks] == [
        (Act.LAY_OUT, "private"),
        (Act.VIEW, "public"),
    ]


def test_how_far_all_is_is_kept_and_a_log_of_before_is_noticed_by_it(processes, place):
    one, _ = processes
    one.came(FATMA, "Fatma")
    one.made.keep_marks()
    assert place.marks
    assert list(place.marks.iterdir())
