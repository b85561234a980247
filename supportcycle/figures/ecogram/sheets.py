"""An ecogram that is too high for one sheet as several: each with the middle, and some of the clusters."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.ecogram.cluster_box import CROWD
from supportcycle.figures.ecogram.data import EcogramCluster

Draw = Callable[[Sequence[EcogramCluster]], Drawing]


def halved(clusters: Sequence[EcogramCluster]) -> Iterator[EcogramCluster]:
    """The clusters, a crowded one as several of the same name that hold no crowd: so all its names show. What
    was said of the cluster itself stands in the first."""
    for cluster in clusters:
        count = max(1, -(-len(cluster.people) // CROWD))
        most = -(-len(cluster.people) // count)
        for at in range(count):
            own = cluster if at == 0 else replace(cluster, tie=None, note="", warmth="")
            yield replace(own, people=cluster.people[at * most : (at + 1) * most])


def sheets(clusters: Sequence[EcogramCluster], draw: Draw, highest: float) -> tuple[Drawing, ...]:
    """So many drawings that none is higher than `highest`, as long as two clusters can be set apart."""
    rest, found = list(clusters), list[Drawing]()
    while rest:
        count = len(rest)
        while count > 1 and draw(rest[:count]).height > highest:
            count -= 1
        found.append(draw(rest[:count]))
        rest = rest[count:]
    return tuple(found)
