"""A family drawn in the signs of social work."""

from supportcycle.figures.genogram.drawing import genogram
from supportcycle.figures.genogram.given import (
    Bond,
    BondKind,
    Descent,
    DescentKind,
    Drawn,
    GenogramWords,
    GenoPerson,
    Partnership,
    PartnershipKind,
    Sex,
)
from supportcycle.figures.genogram.signs import KEYS

__all__ = [
    "KEYS",
    "Bond",
    "BondKind",
    "Descent",
    "DescentKind",
    "Drawn",
    "GenoPerson",
    "GenogramWords",
    "Partnership",
    "PartnershipKind",
    "Sex",
    "genogram",
]
