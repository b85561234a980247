"""What the client will pay (art. 2.3.2 lid 4 g): an amount only in its own year, and whom it is for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.rules import rules
from supportcycle.documents.tree import Block, Bullets, Paragraph
from supportcycle.domain.contribution import WITHOUT_AMOUNT, amount_in, exceptions
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.wmo import ContributionException


def contribution(dossier: Dossier, round: Round, today: date) -> tuple[Block, ...]:
    """The figures of the law are the same for everybody, so nothing of this is approved."""
    special = rules()["contribution_exceptions"]
    found = exceptions(dossier, round, today, special["younger_partner"]["surely_under"])
    return (
        *(() if WITHOUT_AMOUNT.intersection(found) else (Paragraph(_amount(today)),)),
        *(Paragraph(text(f"plan.contribution.because.{each}")) for each in found),
        *(() if found or round.aanvraag.contribution_exceptions else _not_everybody()),
        Paragraph(text("plan.contribution.free_support")),
        Paragraph(_bill(), "note"),
        Paragraph(_source(found), "note"),
    )


def _amount(today: date) -> str:
    rule = rules()["contribution"]
    amount = amount_in(rule, today)
    if not amount:
        return text("plan.contribution.no_amount")
    return text("plan.contribution.amount", year=rule["year"], amount=amount)


def _not_everybody() -> Iterator[Block]:
    labels = choice_lists()["contribution_exception"]
    yield Paragraph(text("plan.contribution.not_everybody"))
    yield Bullets(
        tuple(labels[each] for each in ContributionException if each in rules()["contribution_exceptions"])
    )


def _bill() -> str:
    rule = rules()["contribution_bill"]
    return text(
        "plan.contribution.bill",
        number=rule["number"],
        checked=_day(rule, "checked"),
        **{"from": _day(rule, "from")},
    )


def _source(found: tuple[ContributionException, ...]) -> str:
    """Where it stands, and the oldest of the days on which that was read."""
    special = rules()["contribution_exceptions"]
    used = [special[each] for each in found] or list(special.values())
    oldest = min([rules()["contribution"], *used], key=lambda rule: str(rule["checked"]))
    articles = dict.fromkeys(
        [str(rules()["contribution"]["source"]), *(str(special[each]["article"]) for each in found)]
    )
    return text("plan.contribution.source", source="; ".join(articles), checked=_day(oldest, "checked"))


def _day(rule: Mapping[str, Any], key: str) -> str:
    day = as_date(str(rule[key]))
    return as_typed(day) if day else ""
