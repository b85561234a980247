"""What a client pays for help of the municipality: who pays nothing, and in which year an amount holds.

Source: Wmo 2015 art. 2.1.4a; the figures stand in templates/rules.toml.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, steps_now
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.model.wmo import ContributionException
from supportcycle.domain.network.ages import Age, age_of
from supportcycle.domain.network.who_counts import is_present

WHEELCHAIR = "c11"
PROTECTED = frozenset({"c15", "c16", "c17", "c18"})
"""Categories of help (WMO020 of iWmo)."""
OF_AGE = 18

WITHOUT_AMOUNT = frozenset(
    {
        ContributionException.YOUNGER_PARTNER,
        ContributionException.UNDER_18,
        ContributionException.WHEELCHAIR,
        ContributionException.PROTECTED_LIVING,
    }
)
"""To whom the usual amount does not apply at all, once it was said."""


def amount_in(rule: Mapping[str, Any], today: date) -> str:
    """The amount of a rule in its own year; empty in any other, for nobody knows what it is then."""
    return str(rule["amount"]) if rule["year"] == today.year else ""


def exceptions(round: Round) -> tuple[ContributionException, ...]:
    """What applies for certain: what was said, and the rule of the help that is asked for. Nothing when the
    client said "none"."""
    said = round.aanvraag.contribution_exceptions
    if ContributionException.NONE in said:
        return ()
    found = {*said, *_told_by_help(round)}
    return tuple(each for each in ContributionException if each in found)


def has_amount(round: Round) -> bool:
    """Whether the usual amount may apply: as said, otherwise to any help asked without a rule of its own."""
    said = round.aanvraag.contribution_exceptions
    if not WITHOUT_AMOUNT.isdisjoint(said):
        return False
    asked = _asked(round)
    return not asked or ContributionException.NONE in said or bool(asked - PROTECTED - {WHEELCHAIR})


def told_by_dossier(
    dossier: Dossier, round: Round, today: date, surely_under: int
) -> Iterator[ContributionException]:
    """What birth dates and the help that is asked for make likely: to be asked, and on no paper until it was
    said. Who is younger than `surely_under` has not reached the AOW age."""
    client = age_of(NetworkMember(birth_year=dossier.identity.birth_date), today)
    here = [each for id, each in dossier.people.items() if is_present(dossier, id)]
    partners = [each for each in here if each.role is Role.PARTNER]
    ages = [client, *(age_of(each, today) for each in partners)] if partners else []
    asked = _asked(round)
    only_protected = bool(asked) and asked <= PROTECTED
    if not only_protected and any(_is_under(age, surely_under) for age in ages):
        yield ContributionException.YOUNGER_PARTNER
    if _is_under(client, OF_AGE):
        yield ContributionException.UNDER_18
    yield from _told_by_help(round)


def _told_by_help(round: Round) -> Iterator[ContributionException]:
    asked = _asked(round)
    if asked == {WHEELCHAIR}:
        yield ContributionException.WHEELCHAIR
    if asked & PROTECTED:
        yield ContributionException.PROTECTED_LIVING


def _asked(round: Round) -> frozenset[str]:
    lines = (line for _, _, step in steps_now(round) for line in step.wmo.values())
    return frozenset(line.category for line in lines if not is_blank(line))


def _is_under(age: Age | None, years: int) -> bool:
    return age is not None and not age.about and age.most < years * 12
