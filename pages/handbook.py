"""How the workbook works: the handbook, what happens with data, and what is new."""

from supportcycle.ui.pages.handbook.page import show

show()
