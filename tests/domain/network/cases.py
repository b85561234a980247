"""The three cases as dossiers: Flodder to draw, Tavenier from end to end, Bram at two moments."""

from tests.domain.network.bram import bram_before, bram_now
from tests.domain.network.flodder import flodder
from tests.domain.network.tavenier import tavenier

__all__ = ["bram_before", "bram_now", "flodder", "tavenier"]
