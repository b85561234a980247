"""Phase 6: looking back and adjusting."""

from supportcycle.ui.views.review import show

show()
