"""Every document there is, for whom it is, and what goes along in it."""

from supportcycle.ui.views.papers import show

show()
