"""What this workbook is and where its forms come from."""

from supportcycle.ui.pages.about.page import show

show()
