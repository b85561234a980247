"""The three cases as dossiers: Flodder to draw, Tavenier from end to end, Bram at two moments."""

from tests.domain.cases.bram import bram_before, bram_now
from tests.domain.cases.flodder import flodder
from tests.domain.cases.tavenier import tavenier

__all__ = ["bram_before", "bram_now", "flodder", "tavenier"]
