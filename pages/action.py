"""Phase 5: doing it."""

from supportcycle.ui.views.action import show

show()
