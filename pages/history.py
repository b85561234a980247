"""How the dossier looked before, and bringing that back."""

from supportcycle.ui.views.history import show

show()
