"""All help that is there now, in one list: who was named already, and what was granted."""

from collections.abc import Iterator
from typing import NamedTuple

from supportcycle.domain.helper_load import Load, loads_now
from supportcycle.domain.kind_of_help import hulp_of
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_version
from supportcycle.domain.model.existing_help import ExistingHelp
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Helper
from supportcycle.domain.model.wmo import Hulp, Voorziening
from supportcycle.domain.network.who_counts import counted, is_paid, tie_with
from supportcycle.domain.review_preparation import paid_provisions


class HelpNow(NamedTuple):
    """One help: by what key it is known in `existing_help`, and either who gives it or what was granted."""

    key: str
    person: str = ""
    line: Voorziening | None = None


def help_now(dossier: Dossier, round: Round) -> list[HelpNow]:
    """Who does something for the client, paid help, and what the municipality granted; each once."""
    loads, around = loads_now(round), counted(dossier)
    granted = list(_granted(round))
    provides = {each.line.provider for each in granted if each.line}
    informal = [
        id for id in around if not is_paid(dossier, id) and _does_something(dossier, round, id, loads)
    ]
    paid = [id for id in around if is_paid(dossier, id) and (id not in provides or _is_said(round, id))]
    return [*(HelpNow(id, person=id) for id in (*informal, *paid)), *granted]


def said_of_help(dossier: Dossier, round: Round) -> list[tuple[HelpNow, ExistingHelp]]:
    """What was said of help that is still there, in the same order."""
    said = round.existing_help
    return [(each, said[each.key]) for each in help_now(dossier, round) if _is_said(round, each.key)]


def is_usual(person: NetworkMember | None) -> bool:
    """Whether this is the usual help of who lives in the same house."""
    return hulp_of(Helper(), person) is Hulp.GEBRUIKELIJKE_HULP


def _does_something(dossier: Dossier, round: Round, id: str, loads: dict[str, Load]) -> bool:
    person, load = dossier.people[id], loads.get(id, Load())
    helps = person.gives.strip() or person.hulp or load.confirmed
    return bool(helps) or Support.PRACTICAL in tie_with(dossier, id).now or _is_said(round, id)


def _is_said(round: Round, key: str) -> bool:
    return not is_blank(round.existing_help.get(key, ExistingHelp()))


def _granted(round: Round) -> Iterator[HelpNow]:
    for each in paid_provisions(current_version(round)[1]):
        yield HelpNow(each.key, line=each.line)
