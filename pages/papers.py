"""Every document there is, for whom it is, and what goes along in it."""

from supportcycle.ui.pages.papers.page import show

show()
