"""What explains the workbook while it is used: the way to the handbook, and the tour."""
