"""The Maastricht network analysis of a network as a drawing."""

from functools import lru_cache

from supportcycle.content import choice_lists, text
from supportcycle.domain.model.network.map_positions import Sector, Zone
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import FUNCTION_OF, NetworkFunction
from supportcycle.domain.model.network.tie_qualities import ContactFrequency, Reach, Weight
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.counting import tie_with
from supportcycle.domain.network.tie_position import sector_of, zone_of
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.notation import FREQUENCY, FUNCTIONS, REACH
from supportcycle.figures.maps.msna import MsnaPerson, msna
from supportcycle.ui.views.maps_names import client_name, on_map

_OFTEN = dict(zip(ContactFrequency, reversed(FREQUENCY), strict=True))
_FAR = dict(zip(Reach, REACH, strict=True))


def msna_of(network: Network) -> Drawing:
    """The drawing of everybody who is there now."""
    return _drawn(tuple(_person(network, id, name) for id, name in on_map(network).items()), client_name())


def functions_of(tie: Tie) -> list[NetworkFunction]:
    """What the contact is good for now, in the order in which the needs are declared."""
    served = {FUNCTION_OF[kind] for kind in tie.now}
    return [each for each in NetworkFunction if each in served]


def _person(network: Network, id: str, name: str) -> MsnaPerson:
    tie = tie_with(network, id)
    zone, sector = zone_of(tie), sector_of(network.people[id], tie)
    return MsnaPerson(
        id,
        name,
        list(Zone).index(zone) if zone and sector else None,
        list(Sector).index(sector) if zone and sector else None,
        functions=tuple(each.value for each in functions_of(tie)),
        reach=_FAR[tie.reach] if tie.reach else "",
        frequency=_OFTEN[tie.frequency] if tie.frequency else "",
        weight=list(Weight).index(tie.weight) + 1 if tie.weight else None,
    )


@lru_cache(maxsize=16)
def _drawn(people: tuple[MsnaPerson, ...], centre: str) -> Drawing:
    signs = (*FUNCTIONS, *REACH, *FREQUENCY, "weight")
    words = {sign: text(f"maps.msna_signs.{sign}") for sign in signs}
    return msna(
        people,
        client_name=centre,
        zones=list(choice_lists()["zone"].values()),
        sectors=list(choice_lists()["sector"].values()),
        words=words | {"unplaced": text("maps.signs.unplaced")},
    )
