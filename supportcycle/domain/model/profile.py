"""Phase 2: wishes, remarks worth keeping and how things hang together."""

from collections.abc import Mapping
from enum import StrEnum

from supportcycle.domain.model.base import Id, Model, PersonId, Text
from supportcycle.domain.model.worksheet import Sheet


class MarkKind(StrEnum):
    """Why a remark is worth keeping: it feeds options, network and goals."""

    STRENGTH = "strength"
    RESOURCE = "resource"
    PERSON = "person"
    EARLIER_SOLUTION = "earlier_solution"


class Mark(Model):
    """A short remark taken from what was said in one row of the profile."""

    text: Text = ""
    kind: MarkKind | None = None
    person: PersonId | None = None


class Wish(Model):
    """A wish, typed once. Its id is `<row>__<number>`: the row where it was first said.

    `also_in` are other rows (life domains or dimensions) where it shows too; `rank` 1 is most important,
    two wishes may share a rank. `text` is the client's and is never replaced by `application_words`.
    """

    text: Text = ""
    also_in: tuple[Id, ...] = ()
    people: tuple[PersonId, ...] = ()
    rank: Text = ""
    needs: Text = ""
    wants: Text = ""
    expects: Text = ""
    contributes: Text = ""
    application_words: Text = ""


class Link(Model):
    """One thing leads to another, in the client's words."""

    cause: Text = ""
    effect: Text = ""


LIFE_DOMAINS = (
    *("housing", "work", "learning", "leisure"),
    *("health", "self_care", "social_contacts", "meaning"),
)
"""The rows of the profile."""
CONTACTS = "social_contacts"
"""The row of the profile about other people."""
LEISURE, INTERESTS, SOCIAL_CONTACTS = "leisure", "interests_abc", "social_contacts"
"""The row about free time, and the sheet beside it with a word for each letter."""


def interests(sheets: Mapping[str, Sheet]) -> tuple[str, ...]:
    """What the client likes, by its first letter; not what somebody who got to know them wrote beside it."""
    said = sheets.get(INTERESTS, Sheet()).cells
    words = (cells.get("client", "") for _, cells in sorted(said.items()))
    return tuple(filter(str.strip, words))


def first_row(wish_id: str) -> str:
    """The row in which a wish or mark was first said."""
    return wish_id.rpartition("__")[0]


def is_said_in(wish_id: str, wish: Wish, row: str) -> bool:
    """Whether the wish shows in this row."""
    return first_row(wish_id) == row or row in wish.also_in


def rank_of(wish: Wish) -> int | None:
    """The place in the ranking, or None for a wish that was not ranked."""
    rank = wish.rank.strip()
    return int(rank) if rank.isdecimal() and len(rank) < 4 else None


def ranked(wishes: dict[str, Wish]) -> list[tuple[str, Wish]]:
    """The wishes that were ranked, most important first; equal ranks in the order they were typed."""
    placed = [(wish_id, wish) for wish_id, wish in wishes.items() if rank_of(wish) and wish.text.strip()]
    return sorted(placed, key=lambda pair: rank_of(pair[1]) or 0)


def wishes_in(wishes: dict[str, Wish], row: str) -> dict[str, Wish]:
    """The wishes with words in them that show in this row."""
    return {id: wish for id, wish in wishes.items() if wish.text.strip() and is_said_in(id, wish, row)}
