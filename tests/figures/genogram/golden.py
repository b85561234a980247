"""The golden drawings, and how a family is drawn now."""

from pathlib import Path

from supportcycle.figures.genogram import genogram
from tests.figures.genogram.families import FAMILIES, WORDS

FOLDER = Path(__file__).with_name("golden")


def drawn(name):
    """A family as it is drawn now."""
    family, bonds = FAMILIES[name]
    return genogram(*family, bonds, words=WORDS)
