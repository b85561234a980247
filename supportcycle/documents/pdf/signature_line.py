"""Lines to sign on."""

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable_line
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.pdf.text_flow import spoken
from supportcycle.documents.signing_widths import signing_widths
from supportcycle.documents.tree import SignatureLine

GAP, BELOW = 7.0, 3.0


def draw_signature_line(paper: Paper, signature: SignatureLine) -> None:
    """White to sign in, a line and the label under it; each further line of the label has its own line."""
    labels, widths, printed = _set(paper, signature)
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
    paper.set_y(top + height + BELOW)


def signature_height(paper: Paper, signature: SignatureLine) -> float:
    """What a line to sign on takes, with the white above it."""
    _, _, printed = _set(paper, signature)
    return theme.SIGNING_ROOM + max(map(len, printed)) * theme.SIGNATURE.leading + BELOW


def _set(paper: Paper, signature: SignatureLine) -> tuple[list[str], list[float], list[list[str]]]:
    """The labels, how wide the line above each is, and the lines each label takes."""
    labels = [printable_line(label) for label in signature.label.split("\n")]
    widths = signing_widths(len(labels), paper.measure, GAP)
    lines = [paper.lines(label, theme.SIGNATURE, width) for label, width in zip(labels, widths, strict=True)]
    return labels, widths, lines
