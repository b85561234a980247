"""The network in pictures, and what can be read from them."""

from supportcycle.ui.views.maps import show

show()
