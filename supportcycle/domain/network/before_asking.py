"""What to know before somebody is chosen to help: a sign beside the name, never a lock."""

from datetime import date
from typing import NamedTuple

from supportcycle.domain.helper_load import Load, loads_now
from supportcycle.domain.loose_ends.limits import Limits
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.network.person_facts import Gone
from supportcycle.domain.network.ages import age_of
from supportcycle.domain.network.ask_overview import not_to_ask
from supportcycle.domain.network.care_signals import CareSignal, care_reading
from supportcycle.domain.network.gone import how_gone

ADULT = 18
_USUAL = Limits()
_TO_DISCUSS = frozenset({CareSignal.DISCUSS, CareSignal.WORRY})


class BeforeAsking(NamedTuple):
    """`rather_not`: the client rather does not ask; `talk_first`: cares a lot, and that was not talked
    about; `needs_care`: needs care too; `years`: from how old to how old a child is, None for who is grown up
    or of unknown age; `does_much`: promised so many things in the plan as the limits say, or more hours;
    `gone`: why somebody is not there any more."""

    rather_not: bool = False
    talk_first: bool = False
    needs_care: bool = False
    years: tuple[int, int] | None = None
    does_much: bool = False
    gone: Gone | None = None


def before_asking(dossier: Dossier, today: date, limits: Limits = _USUAL) -> dict[str, BeforeAsking]:
    """Everybody of the register there is something to know of."""
    rather_not, loads = not_to_ask(dossier), loads_now(current_round(dossier)[1])
    found = {}
    for id, person in dossier.people.items():
        care, age = person.care, age_of(person, today)
        worry = care_reading(care, today).signal in _TO_DISCUSS and not care.talked_about.strip()
        child = age is not None and not age.at_death and age.least // 12 < ADULT
        years = (age.least // 12, age.most // 12) if age and child else None
        signs = BeforeAsking(
            id in rather_not,
            worry,
            person.needs_care,
            years,
            _does_much(loads.get(id, Load()), limits),
            how_gone(person),
        )
        if signs != BeforeAsking():
            found[id] = signs
    return found


def _does_much(load: Load, limits: Limits) -> bool:
    hours = load.hours_a_week
    return len(load.confirmed) >= limits.tasks or bool(hours and hours.above(limits.hours_a_week))
