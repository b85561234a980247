"""Phase 2: the Personal Profile."""

from supportcycle.ui.views.profile import show

show()
