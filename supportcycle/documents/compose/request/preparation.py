"""What the client can read and write beforehand: the sheet for the visit of the municipality."""

from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.rules import organisation, rules
from supportcycle.documents.compose.frame import dated, framed, labelled, short_facts
from supportcycle.documents.compose.typed_text import text_blocks
from supportcycle.documents.tree import Block, Document, Heading, Notice
from supportcycle.domain.model.dossier import Dossier, goals_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.profile import ranked

LARGE, LINES_TO_WRITE = 1.15, 3
_APPOINTMENT = ("when", "who", "along")
_QUESTIONS = ("works", "not_works", "help_now", "carer", "alone", "ask")


def preparation(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """The rights of who is visited, free help first; what to think about; what to have at hand."""
    round = dossier.rounds[round_id]
    wishes = [wish.text for _, wish in ranked(round.wishes)][:1]
    wanted = "\n".join([*wishes, *list(map(goal_name, goals_now(round).values()))[:3]])
    blocks = (
        Notice(_free_support()),
        *short_facts((text(f"preparation.{key}"), "") for key in _APPOINTMENT),
        *_chapter("rights"),
        Heading(text("preparation.think")),
        *labelled([(text("preparation.want"), wanted)]),
        *labelled(((text(f"preparation.{key}"), "") for key in _QUESTIONS), lines=LINES_TO_WRITE),
        *_chapter("bring"),
    )
    return replace(framed(text("preparation.title"), dated(dossier, today), blocks), scale=LARGE)


def _free_support() -> str:
    phone = str(organisation().get("free_support_phone") or "")
    key = "free_support_phone" if phone else "free_support"
    return text(f"preparation.{key}", phone=phone)


def _chapter(key: str) -> tuple[Block, ...]:
    days = rules()["persoonlijk_plan"]["days"]
    words = text(f"preparation.{key}_words", days=days)
    return (Heading(text(f"preparation.{key}")), *text_blocks(words))
