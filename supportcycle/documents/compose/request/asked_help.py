"""The help that is asked for, in one table: what, how much, how long, by whom, in which form."""

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.parts.asked import asked_lines, form_words
from supportcycle.documents.tree import Column, Table
from supportcycle.documents.words.help import provision_name
from supportcycle.documents.words.names import People, named_at_work
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import Voorziening

_WIDTHS = {"what": 1.4, "amount": 1.0, "duration": 1.0, "provider": 1.0, "form": 1.0, "granted": 1.0}


def asked_help(dossier: Dossier, round_id: str, *, with_form: bool = True) -> tuple[Table, ...]:
    """One table, or none when nothing is asked. What was granted is there only once it was written down."""
    lines = [line for _, line in asked_lines(dossier.rounds[round_id])]
    facts = [_facts(line, dossier.people) for line in lines]
    decided = any(fact["granted"] for fact in facts)
    left_out = {"form": not with_form, "granted": not decided}
    keys = [key for key in _WIDTHS if not left_out.get(key)]
    columns = tuple(Column(text(f"asked_help.{key}"), _WIDTHS[key]) for key in keys)
    rows = tuple(tuple(fact[key] or text("shared.nothing") for key in keys) for fact in facts)
    return (Table(text("asked_help.caption"), columns, rows),) if rows else ()


def decision(line: Voorziening) -> str:
    """What the municipality answered, as far as it was written down."""
    return ", ".join(filter(None, (choice_label("outcome", line.outcome), line.granted.strip())))


def _facts(line: Voorziening, people: People) -> dict[str, str]:
    return {
        "what": provision_name(line),
        "amount": line.amount.strip(),
        "duration": line.duration.strip(),
        "provider": named_at_work(people, line.provider),
        "form": form_words(line),
        "granted": decision(line),
    }
