"""The log of a team in its database: only added to, in a few chains beside each other.

One chain would have every writer wait until the one before is on disk. So a writer takes a chain that nobody
writes in now, and waits only when all are taken; an anchor, made now and then, joins them.
"""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, delete, func, insert, select, text

from supportcycle.domain.access.audit_event import AuditEvent
from supportcycle.domain.access.hash_chain import (
    Anchor,
    ChainBreak,
    ChainFault,
    ChainLink,
    ChainTail,
    anchored,
    first_break,
    linked,
    mark_of,
)
from supportcycle.domain.access.team_rights import LogQuery
from supportcycle.storage.team.rights.tables import audit_anchor, audit_entry

CHAINS = 8
_ANCHORING = -1
_FREE = text(
    "SELECT chain FROM unnest(CAST(:order AS int[])) AS chain"
    " WHERE pg_try_advisory_xact_lock(hashtext('audit ' || :organisation), chain) LIMIT 1"
)
_WAIT = text("SELECT pg_advisory_xact_lock(hashtext('audit ' || :organisation), :chain)")
_TAILS = text(
    "SELECT c.chain, t.number, t.hash FROM unnest(CAST(:chains AS int[])) AS c(chain) CROSS JOIN LATERAL"
    " (SELECT number, hash FROM audit_entry WHERE organisation = :organisation AND chain = c.chain"
    " ORDER BY number DESC LIMIT 1) AS t"
)


class AnchorKeys(Protocol):
    """What names a value with a key that the database does not have: 16 bytes."""

    def hashed(self, kind: str, value: str) -> bytes:
        """The same for the same kind and value."""
        ...


@dataclass(frozen=True, slots=True)
class LogCheck:
    """How many entries were read, what is not as it was written, and the mark to note elsewhere."""

    entries: int
    broken: ChainBreak | None
    mark: str


def anchor_key(keys: AnchorKeys) -> bytes:
    """The 32 bytes that anchors are sealed with."""
    return keys.hashed("audit anchor", "first half") + keys.hashed("audit anchor", "second half")


def append(db: Connection, organisation: str, event: AuditEvent) -> None:
    """Put an entry at the end of a chain that nobody else writes in until the transaction ends."""
    chain = _taken(db, organisation)
    tail = _tails(db, organisation, [chain]).get(chain) or _anchored_tail(db, organisation, chain)
    link = linked(chain, tail, event.as_bytes())
    row = {
        "organisation": organisation,
        "chain": chain,
        "number": link.number,
        "at": event.at,
        "person": event.person,
        "dossier": event.dossier,
        "entry": link.entry,
        "hash": link.hash,
    }
    db.execute(insert(audit_entry), row)


def seal_anchor(db: Connection, organisation: str, key: bytes, at: datetime) -> str:
    """Join the chains as they are now; gives the mark to note elsewhere, "" when nothing was ever written."""
    db.execute(_WAIT, {"organisation": organisation, "chain": _ANCHORING})
    last = next(iter(_anchors(db, organisation, newest=True)), None)
    tails = (dict(last.tails) if last else {}) | _tails(db, organisation, range(CHAINS))
    if tails and (last is None or dict(last.tails) != tails):
        last = anchored(last, tails, key)
        row = {"organisation": organisation, "number": last.number, "at": at, "seal": last.seal}
        db.execute(insert(audit_anchor), row | {"tails": _packed(tails)})
    return mark_of(last) if last else ""


def found(db: Connection, organisation: str, query: LogQuery) -> list[AuditEvent]:
    """What was done, the oldest first."""
    table = audit_entry.c
    asked = select(table.entry).where(
        table.organisation == organisation, table.at >= query.since, table.at < query.until
    )
    if query.dossier is not None:
        asked = asked.where(table.dossier == query.dossier)
    if query.person is not None:
        asked = asked.where(table.person == query.person)
    rows = db.execute(asked.order_by(table.at, table.chain, table.number)).scalars()
    return [AuditEvent.from_bytes(entry) for entry in rows]


def verify(db: Connection, organisation: str, key: bytes, mark: str = "") -> LogCheck:
    """Read the whole log and say where it is not as it was written, if anywhere. `mark`: noted elsewhere."""
    anchors = _anchors(db, organisation)
    begins = anchors[0].tails if anchors and anchors[0].number > 1 else {}
    counted = _Counted(_rows(db, organisation))
    broken = first_break(counted, anchors, key, mark=mark, begins=begins)
    if broken is None:
        broken = counted.misfiled
    return LogCheck(counted.entries, broken, mark_of(anchors[-1]) if anchors else "")


def let_go(db: Connection, organisation: str, before: datetime) -> int:
    """As the keeper: let entries go that an anchor of before that moment holds; gives how many.

    That anchor stays as the beginning, so that what is left can be verified.
    """
    anchor = audit_anchor.c
    last = select(func.max(anchor.number)).where(anchor.organisation == organisation, anchor.at < before)
    number = db.execute(last).scalar()
    if number is None:
        return 0
    begin = next(each for each in _anchors(db, organisation) if each.number == number)
    gone = 0
    for chain, tail in begin.tails.items():
        entry = audit_entry.c
        old = (entry.organisation == organisation, entry.chain == chain, entry.number <= tail.number)
        gone += db.execute(delete(audit_entry).where(*old)).rowcount
    db.execute(delete(audit_anchor).where(anchor.organisation == organisation, anchor.number < number))
    return gone


class _Counted:
    """The links, counted, while it is looked whether what is searched by agrees with what was written."""

    def __init__(self, rows: Iterator[Any]) -> None:
        self._rows, self.entries = rows, 0
        self.misfiled: ChainBreak | None = None

    def __iter__(self) -> Iterator[ChainLink]:
        for row in self._rows:
            self.entries += 1
            if self.misfiled is None and not _agrees(row):
                self.misfiled = ChainBreak(ChainFault.CHANGED, row.chain, row.number)
            yield ChainLink(row.chain, row.number, row.entry, row.hash)


def _agrees(row: Any) -> bool:
    try:
        event = AuditEvent.from_bytes(row.entry)
    except ValueError:
        return False
    return bool((event.at, event.person, event.dossier) == (row.at, row.person, row.dossier))


def _rows(db: Connection, organisation: str) -> Iterator[Any]:
    asked = select(audit_entry).where(audit_entry.c.organisation == organisation)
    in_order = asked.order_by(audit_entry.c.chain, audit_entry.c.number)
    yield from db.execution_options(yield_per=1000).execute(in_order)


def _taken(db: Connection, organisation: str) -> int:
    order = random.sample(range(CHAINS), CHAINS)
    free = db.execute(_FREE, {"organisation": organisation, "order": order}).scalar()
    if free is None:
        free = order[0]
        db.execute(_WAIT, {"organisation": organisation, "chain": free})
    return int(free)


def _tails(db: Connection, organisation: str, chains: Any) -> dict[int, ChainTail]:
    rows = db.execute(_TAILS, {"organisation": organisation, "chains": list(chains)})
    return {row.chain: ChainTail(row.number, row.hash) for row in rows}


def _anchored_tail(db: Connection, organisation: str, chain: int) -> ChainTail | None:
    """Where a chain ended of which all entries went by rule."""
    last = next(iter(_anchors(db, organisation, newest=True)), None)
    return last.tails.get(chain) if last else None


def _anchors(db: Connection, organisation: str, *, newest: bool = False) -> list[Anchor]:
    table = audit_anchor.c
    asked = select(audit_anchor).where(table.organisation == organisation)
    in_order = asked.order_by(table.number.desc()).limit(1) if newest else asked.order_by(table.number)
    return [Anchor(row.number, _unpacked(row.tails), row.seal) for row in db.execute(in_order)]


def _packed(tails: Mapping[int, ChainTail]) -> bytes:
    return json.dumps(
        [[chain, tail.number, tail.hash.hex()] for chain, tail in sorted(tails.items())]
    ).encode()


def _unpacked(packed: bytes) -> dict[int, ChainTail]:
    """Nothing for what cannot be read: its seal does not fit then."""
    try:
        return {chain: ChainTail(number, bytes.fromhex(hash)) for chain, number, hash in json.loads(packed)}
    except (ValueError, TypeError):
        return {}
