"""How the dossier looked before, and bringing that back."""

from supportcycle.ui.pages.history.page import show

show()
