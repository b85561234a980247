"""The heads read last: found only for the very same bytes, the same as any mapping, and let go at once."""

from datetime import UTC, datetime

import pytest

from supportcycle.storage.encryption.kept_heads import CompactHead, KeptHeads

HEAD = {"name": "Mevrouw Jansen", "phase": "goals", "round": 2, "review_on": "1-12-2026"}
AT = datetime(2026, 11, 30, tzinfo=UTC)


def test_a_head_is_found_for_the_same_bytes_and_revision_only() -> None:
    kept = KeptHeads()
    assert kept.keep("d1", 3, b"sealed", HEAD, AT) == HEAD
    assert kept.find("d1", 3, b"sealed") == (HEAD, AT)
    others = [("d2", 3, b"sealed"), ("d1", 4, b"sealed"), ("d1", 3, b"sealee"), ("d1", 3, None)]
    assert [kept.find(*other) for other in others] == [None] * len(others)


def test_a_head_that_was_read_of_no_bytes_is_not_kept() -> None:
    kept = KeptHeads()
    assert kept.keep("d1", 3, None, HEAD, AT) == HEAD
    assert kept.find("d1", 3, None) is None


def test_what_is_forgotten_is_not_found() -> None:
    kept = KeptHeads()
    kept.keep("d1", 3, b"sealed", HEAD, AT)
    kept.forget()
    assert kept.find("d1", 3, b"sealed") is None
    assert "Jansen" not in repr(vars(kept))


def test_heads_share_what_many_have() -> None:
    kept = KeptHeads()
    one, other = (kept.keep(id, 1, b"x", dict(HEAD | {"phase": "".join("goals")}), AT) for id in ("d1", "d2"))
    assert one["phase"] is other["phase"]


def test_a_compact_head_reads_as_any_mapping_and_tells_nothing_in_a_log() -> None:
    head = CompactHead(tuple(HEAD), tuple(HEAD.values()), AT)
    assert dict(head) == HEAD
    assert (head.get("round"), head.get("gone"), len(head), "name" in head) == (2, None, 4, True)
    with pytest.raises(KeyError):
        head["gone"]
    assert "Jansen" not in repr(head)
