"""Phase 2: quality of life."""

from supportcycle.ui.pages.quality_of_life.page import show

show()
