"""All dossiers, and those to try things out with."""

from supportcycle.ui.views.start import show

show()
