"""The colours and measures that all pictures share; one accent, everything else calm."""

PAPER = "#fbfaf6"
FIELD = "#eef3ef"
TINT = "#cbe0d8"
LINE = "#7d8b87"
HAIR = "#c9d2ce"
INK = "#23302e"
SOFT = "#4f5d59"
ACCENT = "#1f6f63"

FONT = "Noto Sans"
WIDE = 680
BODY = 14
SMALL = 12
