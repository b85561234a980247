"""Phase 4: the Plan van Aanpak."""

from supportcycle.ui.pages.plan.page import show

show()
