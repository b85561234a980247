"""The same in two languages: two columns, each read as a whole; what says the same begins at one height."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from itertools import zip_longest

from supportcycle.documents import theme
from supportcycle.documents.pdf.headings import draw_heading, heading_type
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.printable_text import printable
from supportcycle.documents.pdf.structure_tree import Element
from supportcycle.documents.pdf.text_blocks import draw_text
from supportcycle.documents.tree import Beside, Bullets, Heading, Labelled, Notice, Paragraph, TextBlock

BETWEEN = 7.0
SPARE = 1.0
"""In mm: white between the columns, and what is left under them at least."""
LEAST = 3
"""So many lines a point asks for before it begins."""
Pair = tuple[TextBlock | None, TextBlock | None]


def draw_beside(paper: Paper, beside: Beside) -> None:
    """Draws both, pair by pair; a pair that no page can hold is drawn under each other."""
    pairs: list[Pair] = [*zip_longest(beside.own, beside.home)]
    languages = (beside.language, paper.document.language)
    sides = [paper.placed(Element("Sect", language=each)) for each in languages]
    while pairs:
        pairs = [*_that_fits(paper, pairs[0]), *pairs[1:]]
        paper.need(_together(paper, pairs))
        _draw_pair(paper, pairs.pop(0), sides, backwards=beside.backwards)
    for side in sides:
        paper.let_go(side)


def _that_fits(paper: Paper, pair: Pair) -> list[Pair]:
    """The pair; of two lists that this page cannot hold, first as many points as it can."""
    own, home = pair
    if not isinstance(own, Bullets) or not isinstance(home, Bullets) or len(own.items) != len(home.items):
        return [pair]
    for count in range(len(own.items), 0, -1):
        here = Bullets(own.items[:count]), Bullets(home.items[:count])
        if _height(paper, here) + SPARE <= paper.room and count < len(own.items):
            return [here, (Bullets(own.items[count:]), Bullets(home.items[count:]))]
        if _height(paper, here) + SPARE <= paper.room:
            break
    return [pair]


def _together(paper: Paper, pairs: Sequence[Pair]) -> float:
    """The height of the first pair; when it only announces, with that of the next."""
    height = _height(paper, pairs[0]) + SPARE
    if isinstance(pairs[0][0] or pairs[0][1], Heading) and pairs[1:]:
        first: Pair = (_beginning(pairs[1][0]), _beginning(pairs[1][1]))
        height += _height(paper, first)
    return min(height, paper.page_height)


def _beginning(block: TextBlock | None) -> TextBlock | None:
    return Bullets(block.items[:1]) if isinstance(block, Bullets) else block


def _draw_pair(paper: Paper, pair: Pair, sides: Sequence[Element], *, backwards: bool) -> None:
    width, top, fits = _width(paper), paper.y, _height(paper, pair) <= paper.page_height - SPARE
    lefts = (paper.epw - width, 0.0) if backwards else (0.0, paper.epw - width)
    depth, bottom = paper.depth, top
    for block, side, left in zip(pair, sides, lefts, strict=True):
        if block is None:
            continue
        with ExitStack() as stack:
            stack.enter_context(paper.again_inside(side))
            turned = backwards and side is sides[0]
            stack.enter_context(paper.speaking(side.language, backwards=turned))
            if fits:
                stack.enter_context(paper.column(left, width))
                paper.set_y(top)
            paper.depth = depth
            _draw(paper, block)
        bottom = max(bottom, paper.y) if fits else paper.y
    paper.set_y(bottom)


def _width(paper: Paper) -> float:
    return (paper.epw - BETWEEN) / 2


def _draw(paper: Paper, block: TextBlock) -> None:
    if isinstance(block, Heading):
        draw_heading(paper, block)
    else:
        draw_text(paper, block)


def _height(paper: Paper, pair: Pair) -> float:
    return max(_height_of(paper, block) for block in pair if block is not None)


def _height_of(paper: Paper, block: TextBlock) -> float:
    """How high a block is in a column."""

    def lines(text: str, style: theme.Type, inset: float = 0) -> float:
        return len(paper.lines(printable(text).strip("\n"), style, _width(paper) - inset)) * style.leading

    match block:
        case Heading():
            style = heading_type(block)
            return style.before + lines(block.text, style) + style.after
        case Paragraph():
            style = theme.PARAGRAPHS[block.style]
            return lines(block.text, style, theme.OWN_WORDS_INSET) + style.after
        case Labelled():
            return lines(block.label, theme.LABEL) + _value_height(paper, block, lines)
        case Bullets():
            points = [lines(item, theme.BULLET, theme.BULLET_INSET) for item in block.items]
            least = LEAST * theme.BULLET.leading
            each = sum(max(point, theme.BULLET.leading) + theme.BULLET.after for point in points)
            return each + max(theme.PARAGRAPHS["normal"].after, least - points[-1] if points else 0)
        case Notice():
            within = 2 * theme.NOTICE_PADDING + 1
            return lines(block.text, theme.NOTICE, within) + within + theme.NOTICE.after


def _value_height(paper: Paper, labelled: Labelled, lines: Callable[[str, theme.Type], float]) -> float:
    if not labelled.value.strip():
        return max(labelled.lines * paper.writing_line, 2 * theme.VALUE.leading) + theme.VALUE.after
    return max(lines(labelled.value, theme.VALUE), 2 * theme.VALUE.leading) + theme.VALUE.after
