"""The legend of an ecogram: the lines, arrows, letters and signs that it uses."""

from collections.abc import Collection, Mapping, Sequence

from supportcycle.figures.base.legend import Key, keys
from supportcycle.figures.base.notation import DIRECTIONS, ECOGRAM_LINES, KINDS, SUPPORT, TIMES, WARMTH
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramTie
from supportcycle.figures.ecogram.signs import (
    SAMPLE,
    direction_sign,
    quality_sign,
    support_sign,
    time_sign,
    warmth_sign,
    weight_sign,
)
from supportcycle.figures.polar.person_signs import kind_sign


def ecogram_keys(
    clusters: Sequence[EcogramCluster], words: Mapping[str, str], show: Collection[str]
) -> list[Key]:
    """A key for everything that is drawn, and nothing else."""
    ties = [tie for tie in _ties(clusters) if tie]
    return [
        *_line_keys(ties, words, show),
        *(_support_keys(ties, words) if "support" in show else []),
        *(keys(WARMTH, _warmth(clusters), words, warmth_sign) if "warmth" in show else []),
        *_kind_keys(clusters, words),
    ]


def all_keys(words: Mapping[str, str]) -> list[Key]:
    """A key for everything that can be drawn of a tie by hand: its line, its direction, what it gives."""
    return [
        *keys(tuple(ECOGRAM_LINES), set(ECOGRAM_LINES), words, quality_sign, _sample_width),
        *keys(DIRECTIONS, set(DIRECTIONS), words, direction_sign, lambda _: SAMPLE + 14),
        *keys(SUPPORT, set(SUPPORT), words, support_sign),
    ]


def _ties(clusters: Sequence[EcogramCluster]) -> list[EcogramTie | None]:
    own = [cluster.tie for cluster in clusters]
    return own + [person.tie for cluster in clusters for person in cluster.people]


def _line_keys(ties: Sequence[EcogramTie], words: Mapping[str, str], show: Collection[str]) -> list[Key]:
    qualities = {tie.quality if tie.quality in ECOGRAM_LINES else "unknown" for tie in ties}
    weighed = ["weight"] if "weight" in show and any(tie.weight is not None for tie in ties) else []
    directions = {tie.direction for tie in ties} if "direction" in show else set()
    return [
        *keys(tuple(ECOGRAM_LINES), qualities, words, quality_sign, _sample_width),
        *keys(("weight",), weighed, words, weight_sign, _sample_width),
        *keys(DIRECTIONS, directions, words, direction_sign, lambda _: SAMPLE + 14),
    ]


def _sample_width(_: str) -> float:
    return SAMPLE


def _support_keys(ties: Sequence[EcogramTie], words: Mapping[str, str]) -> list[Key]:
    used = {kind for tie in ties for kind in (*tie.now, *tie.possible)}
    times = {time for tie in ties for time, kinds in (("now", tie.now), ("possible", tie.possible)) if kinds}
    return [*keys(SUPPORT, used, words, support_sign), *keys(TIMES, times, words, time_sign)]


def _warmth(clusters: Sequence[EcogramCluster]) -> set[str]:
    own = {cluster.warmth for cluster in clusters}
    return own | {person.warmth for cluster in clusters for person in cluster.people}


def _kind_keys(clusters: Sequence[EcogramCluster], words: Mapping[str, str]) -> list[Key]:
    kinds = {person.kind for cluster in clusters for person in cluster.people}
    return keys(KINDS, kinds, words, kind_sign) if kinds & set(KINDS[1:]) else []
