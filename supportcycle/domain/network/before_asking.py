"""What to know before somebody is chosen to help: a sign beside the name, never a lock."""

from datetime import date
from typing import NamedTuple

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.ages import age_of
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.care_signals import CareSignal, care_reading

ADULT = 18
_TO_DISCUSS = frozenset({CareSignal.DISCUSS, CareSignal.WORRY})


class BeforeAsking(NamedTuple):
    """`rather_not`: the client rather does not ask; `talk_first`: cares a lot, and that was not talked about;
    `years`: from how old to how old a child is, None for who is grown up or of unknown age."""

    rather_not: bool = False
    talk_first: bool = False
    years: tuple[int, int] | None = None


def before_asking(dossier: Dossier, today: date) -> dict[str, BeforeAsking]:
    """Everybody of the register there is something to know of."""
    rather_not = not_to_ask(dossier)
    found = {}
    for id, person in dossier.people.items():
        care, age = person.care, age_of(person, today)
        worry = care_reading(care, today).signal in _TO_DISCUSS and not care.talked_about.strip()
        child = age is not None and not age.at_death and age.least // 12 < ADULT
        years = (age.least // 12, age.most // 12) if age and child else None
        signs = BeforeAsking(id in rather_not, worry, years)
        if any((signs.rather_not, signs.talk_first, signs.years is not None)):
            found[id] = signs
    return found
