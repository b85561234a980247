"""The team's list on disk: kept whole, private to this user, and never overwritten when it cannot be read."""

import json
import os
from threading import Thread

import pytest

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.domain.methods.local import LocalOffer
from supportcycle.domain.methods.social_map import SocialMap, with_new, with_words
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
    assert [file.name for file in tmp_path.iterdir()] == ["social_map.json"]


def test_a_list_of_an_earlier_version_is_read_and_nothing_in_it_is_new(tmp_path):
    (tmp_path / "social_map.json").write_text('{"a1": {"what": "Lunch", "where": "Hall"}}', encoding="utf-8")
    assert social_map(tmp_path) == SocialMap(offers={"a1": LUNCH})


def test_a_change_that_changes_nothing_writes_nothing(tmp_path):
    change_social_map(tmp_path, lambda now: now)
    assert list(tmp_path.iterdir()) == []


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
