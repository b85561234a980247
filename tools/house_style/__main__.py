"""Makes templates/house_style.docx anew: `python -m tools.house_style`."""

from supportcycle.documents.word.render import HOUSE_STYLE
from supportcycle.resources import TEMPLATES
from tools.house_style.parts import starting_style

(TEMPLATES / HOUSE_STYLE).write_bytes(starting_style())
