"""The network in pictures, and what can be read from them."""

from supportcycle.ui.pages.maps.page import show

show()
