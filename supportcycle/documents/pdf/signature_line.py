"""Lines to sign on."""

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable_line
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.pdf.text_flow import spoken
from supportcycle.documents.tree import SignatureLine

GAP = 7.0


def draw_signature_line(paper: Paper, signature: SignatureLine) -> None:
    """White to sign in, a line and the label under it; each further line of the label has its own line."""
    labels = [printable_line(label) for label in signature.label.split("\n")]
    widths = _widths(len(labels), paper.measure)
    printed = [
        paper.lines(label, theme.SIGNATURE, width) for label, width in zip(labels, widths, strict=True)
    ]
    height = max(map(len, printed)) * theme.SIGNATURE.leading
    paper.need(theme.SIGNING_ROOM + height)
    top, left = paper.y + theme.SIGNING_ROOM, 0.0
    for label, lines, width in zip(labels, printed, widths, strict=True):
        with paper.artifact():
            paper.rule(top, theme.SOFT, 0.25, left=left, right=left + width)
        if label:
            with paper.content(paper.placed(Element("P", spoken=spoken(label)))):
                paper.print_lines(lines, theme.SIGNATURE, y=top + 1.2, x=left, width=width)
        left += width + GAP
    paper.set_y(top + height + 4)


def _widths(count: int, whole: float) -> list[float]:
    """The first line is the longest; a single one takes half the page."""
    if count == 1:
        return [whole / 2]
    part = (whole - GAP * (count - 1)) / (count + 0.6)
    return [1.6 * part, *[part] * (count - 1)]
