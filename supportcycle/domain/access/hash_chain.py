"""Entries that hold the hash of the one before: what was changed, left out, put in or cut off is found.

There are several chains beside each other, so that writers seldom wait for each other. An anchor names where
each of them was, holds the hash of the anchor before, and is sealed with a key that a database does not have.
Who notes the last anchor elsewhere (`mark`) also finds that all of it was put back to an earlier day.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

_NOTHING = bytes(32)
_ENTRY, _ANCHOR = b"supportcycle audit entry 1\0", b"supportcycle audit anchor 1\0"


class ChainFault(Enum):
    """What is not as it was written."""

    CHANGED = "changed"
    LEFT_OUT = "left_out"
    CUT_OFF = "cut_off"
    ANCHOR = "anchor"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class ChainLink:
    """An entry in one chain: numbers go up from 1 and none is skipped."""

    chain: int
    number: int
    entry: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class ChainTail:
    """Where a chain ends."""

    number: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where all chains were, in `tails`; `seal` is made with the key, over that and the seal before."""

    number: int
    tails: Mapping[int, ChainTail]
    seal: bytes


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """The first place where a chain is not as it was written; of an anchor, `chain` is None."""

    fault: ChainFault
    chain: int | None
    number: int


def linked(chain: int, tail: ChainTail | None, entry: bytes) -> ChainLink:
    """The next entry of a chain; after nothing when it is the first one."""
    number, before = (tail.number + 1, tail.hash) if tail else (1, _NOTHING)
    return ChainLink(chain, number, entry, _hash(chain, number, before, entry))


def anchored(before: Anchor | None, tails: Mapping[int, ChainTail], key: bytes) -> Anchor:
    """The next anchor. The key is 32 bytes and used for nothing else."""
    number, seal = (before.number + 1, before.seal) if before else (1, _NOTHING)
    return Anchor(number, dict(tails), _seal(number, tails, seal, key))


def mark_of(anchor: Anchor) -> str:
    """What to note outside the database."""
    return f"{anchor.number}:{anchor.seal.hex()}"


def first_break(
    links: Iterable[ChainLink],
    anchors: Sequence[Anchor],
    key: bytes | None,
    *,
    mark: str = "",
    begins: Mapping[int, ChainTail] | None = None,
) -> ChainBreak | None:
    """The first thing that is not as it was written, or None. Links come in the order of chain and number.

    `begins` is what the chains hold after old entries went by rule: the tails of the anchor of that day.
    Without the key the anchors' seals are not looked at, nor is a mark.
    """
    begins = dict(begins or {})
    wanted = _wanted(anchors, begins)
    ends: dict[int, ChainTail] = {}
    for link in links:
        before = ends.get(link.chain) or begins.get(link.chain) or ChainTail(0, _NOTHING)
        if fault := _fault(link, before, wanted):
            return ChainBreak(fault, link.chain, before.number + 1)
        ends[link.chain] = ChainTail(link.number, link.hash)
    for chain, number in wanted:
        last = ends.get(chain) or begins.get(chain) or ChainTail(0, _NOTHING)
        if number > last.number:
            return ChainBreak(ChainFault.CUT_OFF, chain, last.number + 1)
    return _anchor_break(anchors, key, mark) if key else None


def _wanted(anchors: Sequence[Anchor], begins: Mapping[int, ChainTail]) -> dict[tuple[int, int], bytes]:
    """What the anchors say of each chain, beyond where it begins now."""
    return {
        (chain, tail.number): tail.hash
        for anchor in anchors
        for chain, tail in anchor.tails.items()
        if chain not in begins or tail.number > begins[chain].number
    }


def _fault(link: ChainLink, before: ChainTail, wanted: Mapping[tuple[int, int], bytes]) -> ChainFault | None:
    if link.number != before.number + 1:
        return ChainFault.LEFT_OUT
    if link.hash != _hash(link.chain, link.number, before.hash, link.entry):
        return ChainFault.CHANGED
    return ChainFault.CHANGED if wanted.get((link.chain, link.number), link.hash) != link.hash else None


def _anchor_break(anchors: Sequence[Anchor], key: bytes, mark: str) -> ChainBreak | None:
    number, seal = 0, _NOTHING
    if anchors and anchors[0].number > 1:
        number, seal = anchors[0].number, anchors[0].seal
    marks = {f"{number}:{seal.hex()}"}
    for anchor in anchors[1 if number else 0 :]:
        right = _seal(anchor.number, anchor.tails, seal, key)
        if anchor.number != number + 1 or not hmac.compare_digest(right, anchor.seal):
            return ChainBreak(ChainFault.ANCHOR, None, number + 1)
        number, seal = anchor.number, anchor.seal
        marks.add(mark_of(anchor))
    return ChainBreak(ChainFault.OLDER, None, number) if mark and mark not in marks else None


def _hash(chain: int, number: int, before: bytes, entry: bytes) -> bytes:
    return hashlib.sha256(_ENTRY + f"{chain}:{number}:".encode() + before + entry).digest()


def _seal(number: int, tails: Mapping[int, ChainTail], before: bytes, key: bytes) -> bytes:
    places = [[chain, tails[chain].number, tails[chain].hash.hex()] for chain in sorted(tails)]
    said = json.dumps([number, places], separators=(",", ":")).encode("ascii")
    return hmac.digest(key, _ANCHOR + before + said, "sha256")
