"""Phase 2: quality of life."""

from supportcycle.ui.views.quality_of_life import show

show()
