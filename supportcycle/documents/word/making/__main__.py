"""Makes templates/house_style.docx anew: `python -m supportcycle.documents.word.making`."""

from supportcycle.content import HOME
from supportcycle.documents.word.binding import HOUSE_STYLE
from supportcycle.documents.word.making.parts import starting_style

(HOME / HOUSE_STYLE).write_bytes(starting_style())
