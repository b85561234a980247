"""The heads read last: found only for the very same bytes, the same as any mapping, and let go at once."""

import gc
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.encryption.kept_heads import ALIKE, KeptHeads, SealedRow, collector_paused
from supportcycle.storage.store import Head
from supportcycle.workspace.serialization import head_of

HEAD: Mapping[str, str | int] = {
    "name": "Mevrouw Jansen",
    "phase": "goals",
    "round": 2,
    "review_on": "1-12-2026",
}
AT = datetime(2026, 11, 30, tzinfo=UTC)


def kept_of(row: SealedRow, head: Head = HEAD, kept: KeptHeads | None = None) -> KeptHeads:
    """Heads, with this one among them."""
    kept = kept or KeptHeads()
    [entry] = kept.keep([row], [(head, AT)])
    assert entry.head == head
    return kept


def test_a_head_is_found_for_the_same_bytes_and_revision_only() -> None:
    kept = kept_of(("d1", 3, b"sealed"))
    others: list[SealedRow] = [
        ("d2", 3, b"sealed"),
        ("d1", 4, b"sealed"),
        ("d1", 3, b"sealee"),
        ("d1", 3, "sealed"),
        ("d1", 3, None),
    ]
    found, *none = kept.find([("d1", 3, b"sealed"), *others])
    assert found is not None
    assert (found.id, found.revision, found.head, found.saved_at) == ("d1", 3, HEAD, AT)
    assert none == [None] * len(others)


def test_what_is_forgotten_is_not_found() -> None:
    kept = kept_of(("d1", 3, b"sealed"))
    kept.forget()
    assert kept.find([("d1", 3, b"sealed")]) == [None]
    assert "Jansen" not in repr(vars(kept))


def test_heads_share_what_many_have() -> None:
    kept = KeptHeads()
    rows: list[SealedRow] = [("d1", 1, b"x"), ("d2", 1, b"y")]
    for row in rows:
        kept_of(row, dict(HEAD) | {"phase": "".join(["goa", "ls"])}, kept)
    heads = [entry.head for entry in kept.find(rows) if entry and entry.head]
    assert heads == [HEAD, HEAD]
    assert heads[0]["phase"] is heads[1]["phase"]


def test_what_may_be_alike_is_known_by_the_keys_of_a_head() -> None:
    assert set(head_of(Dossier(id="d1", name="Ans"))) >= ALIKE


@pytest.mark.parametrize(
    "head", [{"name": "Ans"}, {"phase": "goals"}, {"phase": "goals", "name": "Ans"}, {}, HEAD]
)
def test_a_compact_head_reads_as_any_mapping_and_tells_nothing_in_a_log(
    head: Mapping[str, str | int],
) -> None:
    [entry] = kept_of(("d1", 1, b"x"), head).find([("d1", 1, b"x")])
    assert entry is not None
    compact = entry.head
    assert compact is not None
    assert (dict(compact), list(compact), len(compact)) == (head, list(head), len(head))
    assert (compact.get("name"), compact.get("gone"), "phase" in compact) == (
        head.get("name"),
        None,
        "phase" in head,
    )
    with pytest.raises(KeyError):
        compact["gone"]
    assert "Jansen" not in repr(compact)


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_goes_on_as_it_was(was_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(LookupError), collector_paused():
            raise LookupError(gc.isenabled())
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
