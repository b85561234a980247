"""What was looked at in the own circle, and how it is for who cares: only with the consents given."""

from collections.abc import Iterator

from supportcycle.content.catalogue import at_start, choice_label, in_sentence, text
from supportcycle.documents.compose.typed_text import listed, quoted
from supportcycle.documents.words.names import named
from supportcycle.documents.words.quantities import amount_words
from supportcycle.domain.helper_load import loads_now
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.asking import KnownBy
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.ask_overview import LookedAt, looked_at
from supportcycle.domain.network.care_signals import carers
from supportcycle.domain.sanitize_text import one_line

_SPOKEN = ("tasks", "arranges", "own_life", "would_help")


def own_circle(dossier: Dossier, round_id: str) -> str:
    """Per request: what, whom, asked or not, the answer, and the reasons the client lets be printed."""
    lines = [_line(dossier, each) for each in looked_at(dossier.rounds[round_id], dossier.people)]
    return listed(text("own_circle.lead"), list(dict.fromkeys(lines)))


def _line(dossier: Dossier, each: LookedAt) -> str:
    asked = each.known_by is KnownBy.ASKED
    key = ("asked" if each.answer else "asked_open") if asked else "not_asked"
    line = text(
        f"own_circle.{key}",
        need=at_start(one_line(each.need)).rstrip(".?! ") or text("own_circle.help"),
        name=named(dossier.people, each.person),
        answer=in_sentence(choice_label("answer", each.answer)),
    )
    reasons = [quoted(choice_label("reason_not_to_ask", code)) for code in each.reasons]
    return text("own_circle.reasons", line=line, words="; ".join(reasons)) if reasons else line


def carer_load(dossier: Dossier, round_id: str) -> str:
    """How it is for everybody who cares and lets that be told, as they said it; never a signal or a score."""
    return "\n\n".join(filter(None, (_carer(dossier, round_id, id) for id in carers(dossier))))


def _carer(dossier: Dossier, round_id: str, id: str) -> str:
    person = dossier.people[id]
    if MayLeave.STRAIN not in person.may_leave:
        return ""
    said_so = dict(_said(dossier, round_id, id, person))
    lines = [text(f"carer_load.{key}", words=words) for key, words in said_so.items() if words]
    return listed(text("carer_load.lead", name=named(dossier.people, id)), lines)


def _said(dossier: Dossier, round_id: str, id: str, person: NetworkMember) -> Iterator[tuple[str, str]]:
    care = person.care
    for key in ("hours_a_week", "since", "months"):
        yield key, getattr(care, key).strip()
    for key, words in (("strain", person.strain), *((key, getattr(care, key)) for key in _SPOKEN)):
        yield key, quoted(words) if words.strip() else ""
    yield "signs", "; ".join(quoted(choice_label("care_sign", sign)) for sign in care.signs)
    takes_over = named(dossier.people, care.takes_over)
    yield "takes_over", ", ".join(filter(None, (takes_over, care.takes_over_words.strip())))
    load = loads_now(dossier.rounds[round_id]).get(id)
    hours = load.hours_a_week if load else None
    yield "in_plan", amount_words(hours) if hours and hours.high else ""
