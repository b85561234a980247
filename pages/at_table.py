"""At the table: one visit, one thing at a time."""

from supportcycle.ui.pages.at_table.page import show

show()
