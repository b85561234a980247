"""All dossiers side by side, from what can be seen without opening one."""

from supportcycle.ui.pages.overview.page import show

show()
