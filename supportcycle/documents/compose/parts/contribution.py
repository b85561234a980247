"""What the client will pay (art. 2.3.2 lid 4 g): an amount only in its own year, and whom it is for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.rules import rules
from supportcycle.documents.tree import Block, Bullets, Paragraph
from supportcycle.documents.words.days import written
from supportcycle.domain.contribution import amount_in, exceptions, has_amount
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.wmo import ContributionException


def contribution(round: Round, today: date) -> tuple[Block, ...]:
    """The figures of the law are the same for everybody, and so is what follows from the help that is asked:
    nothing of this is approved. What the client said of it is `said_exceptions`. Of what only a birth date
    makes likely nothing stands here: then the amount does, and for whom it is not."""
    found, for_amount = exceptions(round), has_amount(round)
    said = round.aanvraag.contribution_exceptions
    is_silent = for_amount and not said
    return (
        *((Paragraph(_amount(today)),) if for_amount else ()),
        *(Paragraph(_because(each, found)) for each in found if each not in said),
        *(_not_everybody() if is_silent else ()),
        Paragraph(text("plan.contribution.free_support")),
        Paragraph(_bill(), "note"),
        Paragraph(_source(found), "note"),
    )


def said_exceptions(round: Round) -> list[str]:
    """A sentence for each reason to pay nothing or another amount that the client named: these are read
    together with what else was said of the costs."""
    found, said = exceptions(round), round.aanvraag.contribution_exceptions
    return [_because(each, found) for each in found if each in said]


def contribution_line(round: Round, today: date) -> tuple[Block, ...]:
    """The same in a line, for the municipality: it knows its own fee, and where that stands."""
    found, said = exceptions(round), round.aanvraag.contribution_exceptions
    amount = [_amount(today)] if has_amount(round) else []
    words = [*amount, *(_because(each, found) for each in found if each not in said)]
    return (Paragraph(" ".join(words)),) if words else ()


def _because(each: ContributionException, found: tuple[ContributionException, ...]) -> str:
    """Paying nothing as a couple is not of protected living (Wmo 2015 art. 2.1.4a lid 4 and 7)."""
    of_couple = each is ContributionException.YOUNGER_PARTNER
    if of_couple and ContributionException.PROTECTED_LIVING in found:
        return text("plan.contribution.younger_partner_protected")
    return text(f"plan.contribution.because.{each}")


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
    return written(day, short=True) if day else ""
