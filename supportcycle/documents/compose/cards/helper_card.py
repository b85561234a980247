"""A card for each person who helps, or may be asked: only what concerns that person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import at_start, text
from supportcycle.content.language import HOME, in_language
from supportcycle.content.writing import in_capitals
from supportcycle.documents.compose.cards.cut_out import cut_out
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.plan.who_does_what import evaluation_day
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.compose.typed_text import quoted
from supportcycle.documents.compose.whom_to_call import whom_to_call
from supportcycle.documents.tree import Block, Document, Notice, Paragraph
from supportcycle.documents.words.days import day_words
from supportcycle.documents.words.help import how_often
from supportcycle.documents.words.names import first_name, named
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier, Round, current_version, steps_now
from supportcycle.domain.model.logbook import HelperAgreement
from supportcycle.domain.model.people import is_formal, outside_name
from supportcycle.domain.model.plan import Helper, Step, helpers_now, is_helping
from supportcycle.domain.network.measures import is_group
from supportcycle.domain.sanitize_text import one_line

LARGE = 1.3
Share = tuple[Step, Helper]


def people_with_a_card(dossier: Dossier, round_id: str) -> tuple[str, ...]:
    """The ids of everybody around the client who said yes or may still be asked."""
    shares = _shares(dossier.rounds[round_id])
    ids = dict.fromkeys(helper.person for _, helper in shares if helper.person in dossier.people)
    return tuple(id for id in ids if id and not is_formal(dossier.people[id]))


def helper_card(dossier: Dossier, *, round_id: str, person: str, today: date) -> Document:
    """The card of one person. Nothing else of the plan stands on it, and nobody else but who takes over."""
    title = text("helper_card.title", name=named(dossier.people, person, text("people.somebody")))
    blocks = _card(dossier, round_id, person, today)
    return replace(framed(title, dated(dossier, today), blocks), scale=LARGE)


def helper_cards(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """Everybody's card, four on a sheet, to cut out; a club or group gets one only when it is chosen."""
    ids = [id for id in people_with_a_card(dossier, round_id) if not is_group(dossier.people[id])]
    cards = [_to_cut_out(dossier, round_id, id, today) for id in ids]
    blocks = (
        (Paragraph(text("helper_card.cut"), "note"), cut_out(cards, text("helper_card.card")))
        if cards
        else (Paragraph(text("helper_card.nobody")),)
    )
    return framed(text("helper_card.all"), dated(dossier, today), blocks)


def _to_cut_out(dossier: Dossier, round_id: str, person: str, today: date) -> str:
    lines = [
        text("helper_card.line", label=label, words=words)
        for label, words in _told(dossier, round_id, person, today)
    ]
    return "\n\n".join(
        [
            _in_capitals(dossier, person),
            _opening(dossier, round_id, person),
            "\n".join(lines),
            text("helper_card.closing"),
        ]
    )


def _in_capitals(dossier: Dossier, person: str) -> str:
    """The name or relation above a card; what was typed is Dutch, and has the capitals of Dutch."""
    one = dossier.people.get(person)
    name = at_start(named(dossier.people, person, text("people.somebody")))
    if one is None or not outside_name(one):
        return in_capitals(name)
    with in_language(HOME):
        return in_capitals(at_start(outside_name(one)))


def _card(dossier: Dossier, round_id: str, person: str, today: date) -> tuple[Block, ...]:
    return (
        Notice(_opening(dossier, round_id, person)),
        *labelled(_told(dossier, round_id, person, today)),
        Paragraph(text("helper_card.closing")),
    )


def _opening(dossier: Dossier, round_id: str, person: str) -> str:
    promised = {is_helping(helper) for _, helper in _shares_of(dossier, round_id, person)}
    opening = "both" if len(promised) > 1 else "question" if False in promised else "thanks"
    return text(f"helper_card.{opening}", name=first_name(dossier))


def _told(dossier: Dossier, round_id: str, person: str, today: date) -> Iterator[tuple[str, str]]:
    """What is known of the help of one person, each under its label."""
    round = dossier.rounds[round_id]
    pairs = [
        pair
        for step, helper in _shares_of(dossier, round_id, person)
        for pair in _help(dossier, step, helper)
    ]
    agreed = round.helper_agreements.get(person, HelperAgreement())
    back_on = current_version(round)[1].evaluate_on
    is_same_day = as_date(agreed.talk_on) is not None and as_date(agreed.talk_on) == as_date(back_on)
    around = {
        "cannot": _said(agreed.cannot),
        "limits": _said(agreed.limits),
        "costs": _said(agreed.costs),
        "talk_on": "" if is_same_day else day_words(agreed.talk_on),
        "protects": _said(agreed.protects),
        "stays_away": _said(agreed.stays_away),
        "call": agreed.call.strip() or whom_to_call(dossier, round_id),
        "evaluation": evaluation_day(round, today),
    }
    pairs += [(text(f"helper_card.{key}"), words.strip()) for key, words in around.items()]
    yield from (pair for pair in pairs if pair[1].strip())


def _said(words: str) -> str:
    """What the client said of who holds the card, as said by the client."""
    return quoted(words) if words.strip() else ""


def _help(dossier: Dossier, step: Step, helper: Helper) -> Iterator[tuple[str, str]]:
    yield (
        text("helper_card.what" if is_helping(helper) else "helper_card.ask"),
        at_start(one_line(helper.what) or step_name(step)),
    )
    yield text("helper_card.when"), at_start(how_often(helper))
    if step.welcome.mate == helper.person:
        yield text("helper_card.mate"), at_start(one_line(step.welcome.mate_does))
    yield text("helper_card.in_return", name=first_name(dossier)), _said(helper.in_return)
    other = helper.takes_over if helper.takes_over != helper.person else None
    yield text("helper_card.takes_over"), at_start(named(dossier.people, other))


def _shares_of(dossier: Dossier, round_id: str, person: str) -> list[Share]:
    return [share for share in _shares(dossier.rounds[round_id]) if share[1].person == person]


def _shares(round: Round) -> Iterator[Share]:
    for _, _, step in steps_now(round):
        for helper in helpers_now(step).values():
            yield step, helper
