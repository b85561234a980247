"""The factors several workers named, laid together: how often each, nothing of a client or of a worker."""

from collections.abc import Collection, Iterable
from typing import Literal

from pydantic import Field

from supportcycle.domain.model.base import Id, Model
from supportcycle.domain.model.reflection import Mirror

MOST_LOOKS, MOST_FACTORS, FEW_FILES = 1000, 60, 3
"""With fewer files than this it can still be guessed who named what."""


class MirrorLook(Model):
    """One time somebody stood still: only the chosen factors."""

    helped: tuple[Id, ...] = Field(default=(), max_length=MOST_FACTORS)
    hindered: tuple[Id, ...] = Field(default=(), max_length=MOST_FACTORS)


class MirrorExport(Model):
    """What one worker hands over: no dates, no marks, no words of their own."""

    kind: Literal["mirror_factors"] = "mirror_factors"
    version: Literal[1] = 1
    looks: tuple[MirrorLook, ...] = Field(default=(), max_length=MOST_LOOKS)


class FactorCount(Model):
    """How many times a factor helped, or was in the way."""

    helped: int = 0
    hindered: int = 0


def exported(mirrors: Iterable[Mirror], known: Collection[str]) -> MirrorExport:
    """The looks in which something was chosen, with only factors that are known."""
    looks = (MirrorLook(helped=each.helped, hindered=each.hindered) for each in mirrors)
    return only_known(MirrorExport(looks=tuple(looks)), known)


def only_known(export: MirrorExport, known: Collection[str]) -> MirrorExport:
    """The same without factors that are not declared, each factor once a look, and without empty looks."""
    looks = (
        MirrorLook(helped=_kept(look.helped, known), hindered=_kept(look.hindered, known))
        for look in export.looks
    )
    return MirrorExport(looks=tuple(look for look in looks if look.helped or look.hindered))


def _kept(factors: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(factor for factor in dict.fromkeys(factors) if factor in known)


def counted(exports: Iterable[MirrorExport]) -> dict[str, FactorCount]:
    """Per factor how often it was named. Nothing is put in order of how often."""
    found: dict[str, FactorCount] = {}
    for look in (look for export in exports for look in export.looks):
        for side in ("helped", "hindered"):
            for factor in getattr(look, side):
                now = found.get(factor, FactorCount())
                found[factor] = now.model_copy(update={side: getattr(now, side) + 1})
    return found
