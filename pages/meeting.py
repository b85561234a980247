"""Phase 1: getting to know each other."""

from supportcycle.ui.views.meeting import show

show()
