"""What this workbook is and where its forms come from."""

from supportcycle.ui.views.about import show

show()
