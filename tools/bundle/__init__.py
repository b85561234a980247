"""Makes the folder that starts by a double click: a Python, the locked packages and the workbook."""
