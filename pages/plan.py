"""Phase 4: the Plan van Aanpak."""

from supportcycle.ui.views.plan import show

show()
