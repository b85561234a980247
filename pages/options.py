"""Phase 4: the Werkblad Opties and the four circles."""

from supportcycle.ui.pages.options.page import show

show()
