"""All dossiers, and those to try things out with."""

from supportcycle.ui.pages.start.page import show

show()
