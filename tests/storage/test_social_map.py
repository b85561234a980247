"""The team's list on disk: kept whole, private to this user, and never overwritten when it cannot be read."""

import json
import os
import signal
import time
from random import Random
from threading import Thread

import pytest

from supportcycle.domain.errors import Damaged, FileGone, Unwritable
from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.guide.social_map import SocialMap, with_new, with_words
from supportcycle.storage.social_map import change_social_map, social_map

LUNCH = LocalOffer(what="Lunch", where="Hall")


def add_lunch(now: SocialMap) -> SocialMap:
    return with_new(now, now.new_id, LUNCH)


def begin(now: SocialMap) -> SocialMap:
    return with_words(now, now.new_id, "what", "Cho", today="28-11-2026")


def test_without_a_list_there_are_no_offers(tmp_path):
    assert social_map(tmp_path) == SocialMap()


def test_what_is_kept_comes_back_with_what_was_half_typed(tmp_path):
    change_social_map(tmp_path, add_lunch)
    change_social_map(tmp_path, begin)
    assert social_map(tmp_path).offers == {"t1": LUNCH}
    assert social_map(tmp_path).new.what == "Cho"
    assert {file.name for file in tmp_path.iterdir()} == {"social_map.json", "social_map.lock"}


def test_a_list_of_an_earlier_version_is_read_and_nothing_in_it_is_new(tmp_path):
    (tmp_path / "social_map.json").write_text('{"a1": {"what": "Lunch", "where": "Hall"}}', encoding="utf-8")
    assert social_map(tmp_path) == SocialMap(offers={"a1": LUNCH})


def test_a_change_that_changes_nothing_writes_nothing(tmp_path):
    change_social_map(tmp_path, lambda now: now)
    assert not (tmp_path / "social_map.json").exists()


def test_a_change_that_fails_halfway_leaves_the_list_as_it_was(tmp_path):
    change_social_map(tmp_path, add_lunch)
    before = (tmp_path / "social_map.json").read_bytes()
    with pytest.raises(KeyError):
        change_social_map(tmp_path, lambda now: with_words(begin(now), "t9", "what", "x", today=""))
    assert (tmp_path / "social_map.json").read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_this_user_can_read_it(tmp_path):
    change_social_map(tmp_path, add_lunch)
    assert (tmp_path / "social_map.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("bytes_", [b"", b"{", b"[]", b'{"a1": {"client": "x"}}', b'{"A 1": {}}'])
def test_a_damaged_list_is_said_to_be_so_and_stays_as_it_is(tmp_path, bytes_):
    file = tmp_path / "social_map.json"
    file.write_bytes(bytes_)
    with pytest.raises(Damaged):
        change_social_map(tmp_path, add_lunch)
    assert file.read_bytes() == bytes_


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unwritable):
        change_social_map(tmp_path / "gone", add_lunch)


def test_writers_at_the_same_time_lose_nothing(tmp_path):
    def add(number: int) -> None:
        change_social_map(tmp_path, lambda now: with_new(now, now.new_id, LocalOffer(what=f"Thing {number}")))

    threads = [Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(json.loads((tmp_path / "social_map.json").read_bytes())) == 9


def test_a_list_that_was_there_and_is_not_any_more_is_told(tmp_path):
    change_social_map(tmp_path, add_lunch)
    (tmp_path / "social_map.json").unlink()
    with pytest.raises(FileGone):
        social_map(tmp_path, is_expected=True)
    with pytest.raises(FileGone):
        change_social_map(tmp_path, begin, is_expected=True)
    assert not (tmp_path / "social_map.json").exists()


def add_for_ever(folder, name: str, ledger: int, most: int) -> None:
    """A process of its own: says what it added only when that was acknowledged."""
    for number in range(most):
        offer = LocalOffer(what=f"{name} {number}")
        change_social_map(folder, lambda now, offer=offer: with_new(now, now.new_id, offer))
        os.write(ledger, f"{offer.what}\n".encode())


def in_processes(folder, names, most: int, *, killed_after: float | None = None) -> set[str]:
    """What processes acknowledged that all wrote in the list at once, and were killed perhaps."""
    reading, writing = os.pipe()
    children = []
    for name in names:
        if (child := os.fork()) == 0:
            try:
                add_for_ever(folder, name, writing, most)
            finally:
                os._exit(0)
        children.append(child)
    os.close(writing)
    if killed_after is not None:
        time.sleep(killed_after)
        for child in children:
            os.kill(child, signal.SIGKILL)
    for child in children:
        os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as ledger:
        return set(ledger.read().split("\n")) - {""}


forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill")


@forking
def test_two_processes_at_once_lose_nothing(tmp_path):
    acknowledged = in_processes(tmp_path, ("one", "two", "three"), 15)
    assert len(acknowledged) == 45
    assert {offer.what for offer in social_map(tmp_path).offers.values()} == acknowledged


@forking
def test_processes_that_are_killed_lose_nothing_they_acknowledged(tmp_path):
    random, acknowledged = Random(5), set()
    for round in range(int(os.environ.get("SUPPORTCYCLE_KILLS", "300")) // 60):
        names = (f"one {round}", f"two {round}")
        acknowledged |= in_processes(tmp_path, names, 1000, killed_after=random.uniform(0.01, 0.08))
        assert acknowledged <= {offer.what for offer in social_map(tmp_path).offers.values()}


@forking
def test_a_process_that_died_in_the_lock_keeps_nobody_out(tmp_path):
    def die(now: SocialMap) -> SocialMap:
        os._exit(0)

    if (child := os.fork()) == 0:
        change_social_map(tmp_path, die)
    os.waitpid(child, 0)
    assert change_social_map(tmp_path, add_lunch).offers == {"t1": LUNCH}
