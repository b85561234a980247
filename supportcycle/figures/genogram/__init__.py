"""A family drawn in the signs of social work."""

from supportcycle.figures.genogram.by_hand import genogram_by_hand
from supportcycle.figures.genogram.data import (
    Bond,
    BondKind,
    DescentKind,
    GenogramDescent,
    GenogramPartnership,
    GenogramPerson,
    GenogramWords,
    PartnershipKind,
    Sex,
)
from supportcycle.figures.genogram.drawing import genogram
from supportcycle.figures.genogram.notation import KEYS

__all__ = [
    "KEYS",
    "Bond",
    "BondKind",
    "DescentKind",
    "GenogramDescent",
    "GenogramPartnership",
    "GenogramPerson",
    "GenogramWords",
    "PartnershipKind",
    "Sex",
    "genogram",
    "genogram_by_hand",
]
