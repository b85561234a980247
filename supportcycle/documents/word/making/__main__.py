"""Makes templates/house_style.docx anew: `python -m supportcycle.documents.word.making`."""

from supportcycle.documents.word.binding import HOUSE_STYLE
from supportcycle.documents.word.making.parts import starting_style
from supportcycle.resources import TEMPLATES

(TEMPLATES / HOUSE_STYLE).write_bytes(starting_style())
