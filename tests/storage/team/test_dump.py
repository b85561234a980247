"""Who has the database reads no word of a client: not in a dump, the server's log or its activity."""

import json
import re
from collections.abc import Iterator

import pytest

from supportcycle.content.practice import practice_names
from supportcycle.domain.errors import StoreError
from supportcycle.storage.team.opened_team import OpenedTeam
from supportcycle.storage.team_store import DraftNumber
from supportcycle.workspace.practice_dossiers import practice_dossier, practice_id
from supportcycle.workspace.serialization import as_text, head_of
from tests.running.team_fixtures import KEEPER_USER, OWNER, TeamServer
from tests.storage.team.teams import ANNE, BO, new_team, store_of

SHORTEST = 8
PLANTED = "zwaluwstaartverbinding"
_HEX = re.compile(rb"\\\\x([0-9a-f]+)|\\x([0-9a-f]+)")


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        yield value


def whole(raw: bytes) -> bytes:
    """The bytes, with what they hold in hexadecimal digits."""
    digits = (a or b for a, b in _HEX.findall(raw))
    return raw + b"\n".join(bytes.fromhex(each.decode()) for each in digits if not len(each) % 2)


@pytest.fixture
def words(own_team: TeamServer) -> Iterator[set[str]]:
    """What was written in the practice dossiers, by two people in a database of their own."""
    database, keeping = own_team.open(), own_team.open(KEEPER_USER)
    team = new_team(database, keeping)
    yield fill(team) | {PLANTED}
    database.close()
    keeping.close()


def fill(team: OpenedTeam) -> set[str]:
    found = set()
    for number, name in enumerate(practice_names()):
        store, dossier = store_of(team, (ANNE, BO)[number % 2]), practice_dossier(practice_id(name))
        text = as_text(dossier)
        id = f"{number:032x}"
        found |= {said for said in strings(json.loads(text)) if len(said) >= SHORTEST and " " in said}
        store.add(id, head_of(dossier), text)
        draft = DraftNumber(PLANTED, f"{PLANTED}/wish", 1)
        store.save(id, expected=1, head=head_of(dossier), text=text, draft=draft)
        store.keep_sound(id, "n1", PLANTED.encode() * 40)
        store.change_settings(lambda now: now.viewing(PLANTED, {"about": PLANTED}))
        with pytest.raises(StoreError):
            store.add("\0", {"name": PLANTED}, PLANTED)
    return found


@pytest.mark.parametrize("user", ["postgres"])
def test_no_word_of_a_practice_dossier_is_in_a_dump_or_the_log_or_the_activity(
    own_team: TeamServer, words: set[str], user: str
):
    cluster = own_team.cluster
    seen = {
        "dump": cluster.dump(own_team.name, user=user),
        "log": cluster.log.read_bytes(),
        "activity": repr(cluster.sql("SELECT * FROM pg_stat_activity")).encode(),
        "statistics": repr(cluster.sql("SELECT * FROM pg_stats", own_team.name)).encode(),
    }
    assert len(words) > 200
    for place, raw in seen.items():
        searched = whole(raw)
        assert {word for word in words if word.encode() in searched} == set(), place
    assert b"COPY public.dossier" in seen["dump"]
    assert b"INSERT INTO dossier" in seen["log"]


def test_the_owner_of_the_tables_dumps_nothing_of_anybody(own_team: TeamServer, words: set[str]):
    dump = own_team.cluster.dump(own_team.name, user=f"{OWNER}", more=("--enable-row-security",))
    assert re.findall(rb"COPY public\.dossier \(.*\n(.)", dump) == [b"\\"]


def test_the_search_would_find_a_word(own_team: TeamServer, words: set[str]):
    own_team.cluster.sql(
        f"CREATE TABLE open (words bytea); INSERT INTO open VALUES ('{PLANTED}')", own_team.name
    )
    assert PLANTED.encode() in whole(own_team.cluster.dump(own_team.name))
