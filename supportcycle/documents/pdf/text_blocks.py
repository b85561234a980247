"""The blocks that are mainly text: paragraphs, labelled values, bullets, notices."""

from functools import partial
from typing import assert_never

from supportcycle.documents import theme
from supportcycle.documents.pdf.paper import Paper, Ruled
from supportcycle.documents.pdf.printable_text import printable, printable_line
from supportcycle.documents.pdf.structure_tree import LIST_OF_POINTS, Element
from supportcycle.documents.pdf.text_flow import Setting, spoken, start_height, write
from supportcycle.documents.tree import Bullets, Labelled, Notice, Paragraph

FEW_LINES = 3
"""So many lines to write on stand together with their label."""


def draw_paragraph(paper: Paper, paragraph: Paragraph) -> None:
    """Running text; the client's own words stand beside a line and are tagged as a quotation."""
    style = theme.PARAGRAPHS[paragraph.style]
    if paragraph.style != "own_words":
        write(paper, "P", paragraph.text, style)
    elif paragraph.text.strip():
        beside = Setting(theme.OWN_WORDS_INSET, backdrop=partial(_line_beside, paper))
        with paper.inside(Element("BlockQuote")):
            write(paper, "P", paragraph.text, style, beside)


def draw_labelled(paper: Paper, labelled: Labelled) -> None:
    """The label small above its value, or beside it; a line to write on when there is no value."""
    if labelled.beside:
        _draw_beside(paper, labelled)
        return
    paper.need(labelled_start(paper, labelled))
    with paper.inside(Element("P")):
        write(paper, "Span", labelled.label, theme.LABEL, ending=" ")
        if labelled.value.strip():
            write(paper, "Span", labelled.value, theme.VALUE)
    if not labelled.value.strip():
        draw_writing_lines(paper, labelled.lines)
        is_field = labelled.lines > 1 and labelled.label.strip()
        paper.ruled = Ruled(labelled, paper.page) if is_field else paper.ruled


def labelled_start(paper: Paper, labelled: Labelled) -> float:
    """The least of a label and its value that stands together."""
    width = paper.measure - theme.FACT_COLUMN if labelled.beside else paper.measure
    value = start_height(paper, labelled.value, theme.VALUE, width)
    value = max(value, 2 * theme.VALUE.leading, paper.writing_line * min(labelled.lines, FEW_LINES))
    if labelled.beside:
        return max(value, _beside_label(paper, labelled) + theme.VALUE.after)
    label = (
        paper.lines(printable(labelled.label), theme.LABEL, paper.measure) if labelled.label.strip() else []
    )
    return len(label) * theme.LABEL.leading + value


def _beside_label(paper: Paper, labelled: Labelled) -> float:
    width = theme.FACT_COLUMN - theme.GUTTER
    return len(paper.lines(printable_line(labelled.label), theme.LABEL, width)) * theme.LABEL.leading


def _draw_beside(paper: Paper, labelled: Labelled) -> None:
    """The label in a column of its own; a long value goes on under itself."""
    label = printable_line(labelled.label)
    lines = paper.lines(label, theme.LABEL, theme.FACT_COLUMN - theme.GUTTER)
    lines[-1] += " "  # or label and value are read as one word
    paper.need(labelled_start(paper, labelled))
    page, top = paper.page, paper.y
    with paper.inside(Element("P")):
        if label:
            with paper.content(paper.placed(Element("Span", spoken=spoken(label)))):
                paper.print_lines(
                    lines, theme.LABEL, y=top + theme.FACT_DROP, width=theme.FACT_COLUMN - theme.GUTTER
                )
            paper.set_y(top)
        write(paper, "Span", labelled.value, theme.VALUE, Setting(theme.FACT_COLUMN))
    if not labelled.value.strip():
        draw_writing_lines(paper, inset=theme.FACT_COLUMN)
    if paper.page == page:
        paper.set_y(max(paper.y, top + len(lines) * theme.LABEL.leading + theme.VALUE.after))


def beside_height(paper: Paper, labelled: Labelled) -> float:
    """What a label with its value beside it takes."""
    width = paper.measure - theme.FACT_COLUMN
    lines = len(paper.lines(printable(labelled.value).strip(), theme.VALUE, width))
    value = lines * theme.VALUE.leading if labelled.value.strip() else paper.writing_line
    return max(value, _beside_label(paper, labelled)) + theme.VALUE.after


def labelled_height(paper: Paper, labelled: Labelled) -> float:
    """What a label takes with its value, or with all its lines to write on."""
    if labelled.beside:
        return beside_height(paper, labelled)
    label = (
        paper.lines(printable(labelled.label), theme.LABEL, paper.measure) if labelled.label.strip() else []
    )
    words = printable(labelled.value).strip()
    value = len(paper.lines(words, theme.VALUE, paper.measure)) * theme.VALUE.leading
    below = value if words else paper.writing_line * labelled.lines
    return len(label) * theme.LABEL.leading + below + theme.VALUE.after


def draw_writing_lines(paper: Paper, count: int = 1, *, inset: float = 0) -> None:
    """Lines to write on by hand, over as many pages as they take."""
    for _ in range(count):
        paper.need(paper.writing_line)
        with paper.artifact():
            paper.rule(paper.y + paper.writing_line, theme.LINE, 0.3, left=inset, right=paper.measure)
        paper.set_y(paper.y + paper.writing_line)
    paper.set_y(paper.y + theme.VALUE.after)


def draw_bullets(paper: Paper, bullets: Bullets) -> None:
    """A list; an empty point is a line to write on."""
    if not bullets.items:
        return
    with paper.inside(Element("L", attributes=LIST_OF_POINTS)):
        for item in bullets.items:
            _point(paper, item)
    paper.space(theme.PARAGRAPHS["normal"].after - theme.BULLET.after)


def bullets_start(paper: Paper, bullets: Bullets) -> float:
    """The least of a list that stands under its title: a few points, or all of a short list."""
    points = [point_start(paper, item) + theme.BULLET.after for item in bullets.items[:FEW_LINES]]
    return min(FEW_LINES * theme.BULLET.leading, sum(points))


def point_start(paper: Paper, item: str) -> float:
    """The least of one point that stands together."""
    if not item.strip():
        return paper.writing_line
    return start_height(paper, item, theme.BULLET, paper.measure - theme.BULLET_INSET)


def _point(paper: Paper, item: str) -> None:
    paper.need(point_start(paper, item))
    with paper.inside(Element("LI")):
        top = paper.y
        label = paper.placed(Element("Lbl"))
        with paper.content(label):
            turned = paper.is_backwards(item)
            left = paper.measure - theme.BULLET_INSET if turned else 0.6
            width = theme.BULLET_INSET - 0.6
            style = theme.BULLET._replace(colour=theme.ACCENT)
            paper.print_lines([" •" if turned else "• "], style, y=top, x=left, width=width)
        paper.set_y(top)
        if item.strip():
            write(paper, "LBody", item, theme.BULLET, Setting(theme.BULLET_INSET))
    if not item.strip():
        draw_writing_lines(paper, inset=theme.BULLET_INSET)


def draw_notice(paper: Paper, notice: Notice) -> None:
    """A message in a frame."""
    paper.space(1)
    within = Setting(theme.NOTICE_PADDING + 1, theme.NOTICE_PADDING, partial(_frame, paper))
    write(paper, "P", notice.text, theme.NOTICE, within)


def _line_beside(paper: Paper, top: float, height: float) -> None:
    paper.set_fill_color(*theme.ACCENT)
    paper.rect(paper.l_margin + 0.2, top + 0.4, 0.7, height - 0.8, style="F")


def _frame(paper: Paper, top: float, height: float) -> None:
    paper.set_fill_color(*theme.NOTICE_GROUND)
    paper.set_draw_color(*theme.ACCENT)
    paper.set_line_width(0.25)
    paper.rect(paper.l_margin, top, paper.measure, height, style="DF", round_corners=True, corner_radius=1.6)


def draw_text(paper: Paper, block: Paragraph | Labelled | Bullets | Notice) -> None:
    """Draws one of the blocks that are mainly text."""
    match block:
        case Paragraph():
            draw_paragraph(paper, block)
        case Labelled():
            draw_labelled(paper, block)
        case Bullets():
            draw_bullets(paper, block)
        case Notice():
            draw_notice(paper, block)
        case _:
            assert_never(block)
