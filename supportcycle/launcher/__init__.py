"""How the workbook is started once everything is there: by its command, or by a double click."""
