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
"""To whom the usual amount does not apply at all."""


def amount_in(rule: Mapping[str, Any], today: date) -> str:
    """The amount of a rule in its own year; empty in any other, for nobody knows what it is then."""
    return str(rule["amount"]) if rule["year"] == today.year else ""


def exceptions(
    dossier: Dossier, round: Round, today: date, surely_under: int
) -> tuple[ContributionException, ...]:
    """What applies to the client, as said or as the dossier tells; nothing when the client said "none"."""
    said = round.aanvraag.contribution_exceptions
    if ContributionException.NONE in said:
        return ()
    found = {*said, *told_by_dossier(dossier, round, today, surely_under)}
    return tuple(each for each in ContributionException if each in found)


def told_by_dossier(
    dossier: Dossier, round: Round, today: date, surely_under: int
) -> Iterator[ContributionException]:
    """What birth dates and the help that is asked for already say. Who is younger than `surely_under` has not
    reached the AOW age."""
    client = age_of(NetworkMember(birth_year=dossier.identity.birth_date), today)
    partners = [each for each in dossier.people.values() if each.role is Role.PARTNER and not each.died]
    ages = [client, *(age_of(each, today) for each in partners)] if partners else []
    if any(_is_under(age, surely_under) for age in ages):
        yield ContributionException.YOUNGER_PARTNER
    if _is_under(client, OF_AGE):
        yield ContributionException.UNDER_18
    lines = (line for _, _, step in steps_now(round) for line in step.wmo.values())
    asked = {line.category for line in lines if not is_blank(line)}
    if asked == {WHEELCHAIR}:
        yield ContributionException.WHEELCHAIR
    if asked & PROTECTED:
        yield ContributionException.PROTECTED_LIVING


def _is_under(age: Age | None, years: int) -> bool:
    return age is not None and not age.about and age.most < years * 12
