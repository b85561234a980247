"""A map on paper: its drawing, its words and its table as blocks."""
