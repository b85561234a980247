"""The team's list on disk: kept whole, private to this user, and never overwritten when it cannot be read."""

import os

import pytest

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.domain.methods.local import LocalOffer
from supportcycle.storage.social_map import change_offers, offers

LUNCH = LocalOffer(what="Lunch", where="Hall")


def test_without_a_list_there_are_no_offers(tmp_path):
    assert offers(tmp_path) == {}


def test_what_is_kept_comes_back(tmp_path):
    change_offers(tmp_path, lambda kept: kept | {"a1": LUNCH})
    assert offers(tmp_path) == {"a1": LUNCH}
    assert [file.name for file in tmp_path.iterdir()] == ["social_map.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_only_this_user_can_read_it(tmp_path):
    change_offers(tmp_path, lambda kept: kept | {"a1": LUNCH})
    assert (tmp_path / "social_map.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("bytes_", [b"", b"{", b"[]", b'{"a1": {"client": "x"}}', b'{"A 1": {}}'])
def test_a_damaged_list_is_said_to_be_so_and_stays_as_it_is(tmp_path, bytes_):
    file = tmp_path / "social_map.json"
    file.write_bytes(bytes_)
    with pytest.raises(Damaged):
        change_offers(tmp_path, lambda kept: {})
    assert file.read_bytes() == bytes_


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unwritable):
        change_offers(tmp_path / "gone", lambda kept: kept | {"a1": LUNCH})
