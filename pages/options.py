"""Phase 4: the Werkblad Opties and the four circles."""

from supportcycle.ui.views.options import show

show()
