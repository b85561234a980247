"""Words looked for on all pages and in the open dossier."""

from supportcycle.ui.pages.search.page import show

show()
