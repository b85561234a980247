"""Phase 6: looking back and adjusting."""

from supportcycle.ui.pages.review.page import show

show()
