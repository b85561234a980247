"""A dossier as the store keeps it: its text, and the head that the list shows without opening it."""

import json
from dataclasses import dataclass, field
from datetime import date
from operator import is_

from supportcycle.clock import today
from supportcycle.content.rules import limits, rules
from supportcycle.domain import dossier_summary
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.errors import ArchiveError, Damaged, NewerVersion
from supportcycle.domain.model.dossier import SCHEMA_VERSION, Dossier
from supportcycle.storage.migrations import upgraded
from supportcycle.storage.store import Head


def head_of(dossier: Dossier) -> Head:
    """What the list of dossiers shows of this one, as of today."""
    return dossier_summary.head(dossier, today(), terms_from(rules()), limits())


@dataclass(frozen=True, slots=True)
class KnownHead:
    """A head, with the day and the very parts of the dossier that it was made of."""

    day: date
    parts: tuple[object, ...] = field(repr=False)
    head: Head = field(repr=False)


def seen(dossier: Dossier, before: KnownHead | None) -> KnownHead:
    """The head of a dossier; the one of `before` when nothing that a head looks at was changed since."""
    day, parts = today(), tuple(getattr(dossier, name) for name in dossier_summary.LOOKED_AT)
    if before and before.day == day and all(map(is_, before.parts, parts)):
        return before
    return KnownHead(day, parts, head_of(dossier))


def as_text(dossier: Dossier) -> str:
    """The dossier as the store keeps it."""
    return dossier.model_dump_json()


def from_text(text: str) -> Dossier:
    """The dossier in a stored text of this or an older version. Damaged, NewerVersion."""
    try:
        raw = json.loads(text)
        if not isinstance(raw, dict):
            raise Damaged("text of a dossier")
        return Dossier.model_validate(upgraded(raw))
    except NewerVersion:
        raise
    except (ValueError, ArchiveError):
        raise Damaged("text of a dossier") from None


def is_of_today(text: str) -> bool:
    """Whether a stored text has the form of this version, so that writing it anew changes no form."""
    return bool(json.loads(text).get("schema_version") == SCHEMA_VERSION)
