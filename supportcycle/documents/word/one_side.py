"""How high words come out in Word, before anybody opens the file: for what has to stay on one side.

Word draws with the letters that are there, which may be others than ours: it is counted with wide ones.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile, zip_longest

from docx.shared import Length, Mm, Pt

from supportcycle.documents.tree import (
    Beside,
    Block,
    Bullets,
    Document,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
)
from supportcycle.documents.word.looks import TWIPS, Look
from supportcycle.documents.word.markup import WRITING_LINE
from supportcycle.documents.word.writer import AFTER_TABLE, LOW_LINE, WordWriter
from supportcycle.figures.base.text_metrics import wrap

WIDE_LETTERS, LINE, ARABIC_LINE = 1.1, 1.2, 1.25
"""How much wider letters are than those we measure with, and how high a line is of the size of its type."""
IN_CELL, POINT_INDENT, TITLE_RULE = 320, 284, 9.0
"""White beside what stands in half a page and before a point, in twentieths of a point; above the line under
the title, in points."""
SMALLER, SMALLEST = 0.04, 0.88
"""In such steps; what is read is ten points at least."""
SMALL_HEADING = (11.0, 8.0, 2.0)
"""In points: of a small heading its type and the white above and under it."""
MM = 72 / 25.4
BESIDE_NOTE = 4.0
"""White that stays under the note of a drawing, in mm."""


def scale_for_one_side(writer: WordWriter, document: Document) -> float:
    """How large type is when all of the document has to stand on one side: as asked, or as much as fits."""
    scale = document.scale
    while scale > SMALLEST and height(writer, document, document.blocks, scale) > writer.height:
        scale = max(SMALLEST, scale - SMALLER)
    return scale


def around_drawing(writer: WordWriter, document: Document) -> Length:
    """How high what stands on one sheet with the first drawing is: the title, and the note under it."""
    drawings = [at for at, block in enumerate(document.blocks) if isinstance(block, Picture)]
    if not drawings:
        return Length(0)
    under = takewhile(lambda block: isinstance(block, Paragraph), document.blocks[drawings[0] + 1 :])
    return Length(height(writer, document, list(under), document.scale) + Mm(BESIDE_NOTE))


def height(writer: WordWriter, document: Document, blocks: Sequence[Block], scale: float) -> Length:
    """How high these blocks are under the title of their document, with type so many times as large."""
    looks = {key: Look.of(writer.file, id) for key, id in writer.ids.items()}
    measure = _Measure(looks, scale, writer.width.twips)
    under = "\n".join(filter(None, (document.subtitle.strip(), document.author.strip())))
    title = measure.words("title", document.title) + measure.words("subtitle", under) + TITLE_RULE
    ends = (
        measure.words("normal", "") + AFTER_TABLE / TWIPS
        if blocks and isinstance(blocks[-1], Beside)
        else 0.0
    )
    return Pt(title + sum(map(measure.block, blocks)) + ends)


class _Measure:
    """Heights in points, in a column so many twentieths of a point wide."""

    def __init__(self, looks: Mapping[str, Look], scale: float, width: float, line: float = LINE) -> None:
        self._looks, self._scale, self._width, self._line = looks, scale, width, line

    def block(self, block: Block) -> float:
        """How high one block is; what is no running text is not counted."""
        match block:
            case Heading(text, _, small):
                return self._small(text) if small else self.words(f"heading_{block.level}", text)
            case Paragraph(text, style):
                return self.words(style, text)
            case Bullets(items):
                return sum(self.words("bullet", item, indent=POINT_INDENT) for item in items)
            case Labelled():
                return self._labelled(block)
            case Notice(text):
                return self.words("notice", text)
            case Beside():
                return self._beside(block)
            case Picture(beside=True):
                return block.width * block.ratio * MM
            case _:
                return 0.0

    def words(self, style: str, text: str, *, indent: float = 0) -> float:
        """How high a text in a style is, by the key we use for it, with the white around it."""
        look = self._looks[style]
        return look.around + self._lines(text, look.size, indent) * self._scale * look.line(self._line)

    def _small(self, text: str) -> float:
        size, before, after = SMALL_HEADING
        return before + after + self._lines(text, size / self._scale, 0) * size * self._line

    def _labelled(self, labelled: Labelled) -> float:
        label = self.words("label", labelled.label) if labelled.label.strip() else 0.0
        if labelled.value.strip():
            return label + self.words("value", labelled.value)
        return label + WRITING_LINE / TWIPS * labelled.lines + 6

    def _beside(self, beside: Beside) -> float:
        width = self._width / 2 - IN_CELL
        lines = (ARABIC_LINE if beside.backwards else LINE), LINE
        own, home = (_Measure(self._looks, self._scale, width, line) for line in lines)
        heights = zip_longest(map(own.block, beside.own), map(home.block, beside.home), fillvalue=0.0)
        return LOW_LINE / TWIPS + sum(map(max, heights))

    def _lines(self, text: str, size: float, indent: float) -> int:
        room = (self._width - indent) / 20
        wide = size * self._scale * WIDE_LETTERS
        return sum(max(1, len(wrap(line, room, wide).lines)) for line in text.strip().split("\n"))
