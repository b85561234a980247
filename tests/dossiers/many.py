"""Many dossiers at once: made of heads, because a list reads nothing else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from supportcycle.domain.model.dossier import Dossier, Phase
from supportcycle.storage.database.schema import dossier as table
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.store import Head
from supportcycle.workspace.serialization import as_text

NAMES = ("Ans", "Bram", "Cemal", "Dewi", "Éva", "Fatima", "Gerrit", "Hülya", "Imre", "Joke", "Klaas", "Lien")
STEPS = ("Samen naar de bibliotheek", "Bellen met de woningbouw", "Op de koffie bij de buurvrouw", "")
TERMS = ("", "decision", "research", "objection")


def head_number(number: int, today: date) -> dict[str, str | int | bool | None]:
    """The head of one of many; no two have all in common."""
    phase = list(Phase)[number % len(Phase)]
    kind, ahead = TERMS[number % len(TERMS)], today + timedelta(days=number % 90 - 10)
    step, melding = STEPS[number % len(STEPS)], today - timedelta(days=number % 150)
    decided = f" decided@{melding + timedelta(days=20 + number % 70)}" if number % 3 == 1 else ""
    return {
        "name": f"{NAMES[number % len(NAMES)]} {number}",
        "round": 1 + number % 3,
        "phase": phase.value,
        "review_on": f"{today + timedelta(days=number % 120 - 20):%d-%m-%Y}" if number % 2 else "",
        "loose_ends": number % 5,
        "next_step": step,
        "next_step_on": (today + timedelta(days=number % 30)).isoformat() if step else "",
        "last_visit": (today - timedelta(days=number % 100)).isoformat(),
        "days": f"{kind}@{ahead.isoformat()}" if kind else "",
        "request": f"melding@{melding}{decided}" if kind else "",
        "steps_set": number % 7,
        "results": number % 3,
    }


def heads(count: int, today: date) -> Iterator[tuple[str, Head]]:
    """Ids and heads."""
    return (
        (f"{number * 2654435761 % 2**32:08x}{number:04x}", head_number(number, today))
        for number in range(count)
    )


def put_many(store: EncryptedStore, count: int, today: date) -> None:
    """Lay so many dossiers in the store, in one go: one by one they would take minutes."""
    saved, rows = datetime(today.year, today.month, today.day, 9, tzinfo=UTC), []
    for at, (id, head) in enumerate(heads(count, today)):
        key, text = store._seals.new_key(id), as_text(Dossier(id=id, name=str(head["name"])))
        moment = saved - timedelta(minutes=at)
        rows.append({"id": id, "key": key, **store._seals.cells(id, 1, key, head, text, moment)})
    with store._writing() as db:
        db.execute(table.insert(), rows)
