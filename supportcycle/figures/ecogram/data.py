"""What an ecogram is told; meanings are keys of `notation`, and everything may stay unknown."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EcogramTie:
    """A tie between the client system and a cluster or person: its quality, the client's own importance (1 to
    5), where help goes, and what the tie is good for now and what it could be good for."""

    quality: str = "unknown"
    weight: int | None = None
    direction: str = ""
    now: Collection[str] = ()
    possible: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class EcogramPerson:
    """Somebody in a cluster. Without a tie there is no line to them."""

    id: str
    name: str
    tie: EcogramTie | None = None
    kind: str = "person"
    warmth: str = ""


@dataclass(frozen=True, slots=True)
class EcogramCluster:
    """A part of life around the client system: its name, a short remark, its own tie and who is in it."""

    id: str
    label: str
    people: Sequence[EcogramPerson] = ()
    tie: EcogramTie | None = None
    note: str = ""
    warmth: str = ""


@dataclass(frozen=True, slots=True)
class SystemMember:
    """One of those in the middle: the client, or somebody of the household."""

    id: str
    name: str
