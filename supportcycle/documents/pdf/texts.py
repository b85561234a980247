"""The blocks that are mainly text: paragraphs, labelled values, bullets, notices."""

from functools import partial

from supportcycle.documents.pdf import look
from supportcycle.documents.pdf.cleaning import cleaned, cleaned_line
from supportcycle.documents.pdf.paper import Paper
from supportcycle.documents.pdf.structure import LIST_OF_POINTS, Element
from supportcycle.documents.pdf.writing import Setting, spoken, start_height, write
from supportcycle.documents.tree import Bullets, Labelled, Notice, Paragraph


def draw_paragraph(paper: Paper, paragraph: Paragraph) -> None:
    """Running text; the client's own words stand beside a line and are tagged as a quotation."""
    style = look.PARAGRAPHS[paragraph.style]
    if paragraph.style != "own_words":
        write(paper, "P", paragraph.text, style)
    elif paragraph.text.strip():
        beside = Setting(look.OWN_WORDS_INSET, backdrop=partial(_line_beside, paper))
        with paper.inside(Element("BlockQuote")):
            write(paper, "P", paragraph.text, style, beside)


def draw_labelled(paper: Paper, labelled: Labelled) -> None:
    """The label small above its value, or beside it; a line to write on when there is no value."""
    if labelled.beside:
        _draw_beside(paper, labelled)
        return
    paper.need(labelled_start(paper, labelled))
    with paper.inside(Element("P")):
        write(paper, "Span", labelled.label, look.LABEL, ending=" ")
        if labelled.value.strip():
            write(paper, "Span", labelled.value, look.VALUE)
    if not labelled.value.strip():
        draw_writing_line(paper)


def labelled_start(paper: Paper, labelled: Labelled) -> float:
    """The least of a label and its value that stands together."""
    width = paper.measure - look.FACT_COLUMN if labelled.beside else paper.measure
    value = start_height(paper, labelled.value, look.VALUE, width)
    value = max(value, 2 * look.VALUE.leading, look.WRITING_LINE)
    if labelled.beside:
        return max(value, _beside_label(paper, labelled) + look.VALUE.after)
    return len(paper.lines(cleaned(labelled.label), look.LABEL, paper.measure)) * look.LABEL.leading + value


def _beside_label(paper: Paper, labelled: Labelled) -> float:
    width = look.FACT_COLUMN - look.GUTTER
    return len(paper.lines(cleaned_line(labelled.label), look.LABEL, width)) * look.LABEL.leading


def _draw_beside(paper: Paper, labelled: Labelled) -> None:
    """The label in a column of its own; a long value goes on under itself."""
    label = cleaned_line(labelled.label)
    lines = paper.lines(label, look.LABEL, look.FACT_COLUMN - look.GUTTER)
    lines[-1] += " "  # or label and value are read as one word
    paper.need(labelled_start(paper, labelled))
    page, top = paper.page, paper.y
    with paper.inside(Element("P")):
        if label:
            with paper.content(paper.placed(Element("Span", spoken=spoken(label)))):
                paper.print_lines(
                    lines, look.LABEL, y=top + look.FACT_DROP, width=look.FACT_COLUMN - look.GUTTER
                )
            paper.set_y(top)
        write(paper, "Span", labelled.value, look.VALUE, Setting(look.FACT_COLUMN))
    if not labelled.value.strip():
        draw_writing_line(paper, inset=look.FACT_COLUMN)
    if paper.page == page:
        paper.set_y(max(paper.y, top + len(lines) * look.LABEL.leading + look.VALUE.after))


def beside_height(paper: Paper, labelled: Labelled) -> float:
    """What a label with its value beside it takes."""
    width = paper.measure - look.FACT_COLUMN
    lines = len(paper.lines(cleaned(labelled.value).strip(), look.VALUE, width))
    value = lines * look.VALUE.leading if labelled.value.strip() else look.WRITING_LINE
    return max(value, _beside_label(paper, labelled)) + look.VALUE.after


def draw_writing_line(paper: Paper, *, inset: float = 0) -> None:
    """A line to write on by hand."""
    with paper.artifact():
        paper.rule(paper.y + look.WRITING_LINE, look.HAIRLINE, 0.25, left=inset, right=paper.measure)
    paper.set_y(paper.y + look.WRITING_LINE + look.VALUE.after)


def draw_bullets(paper: Paper, bullets: Bullets) -> None:
    """A list; an empty point is a line to write on."""
    if not bullets.items:
        return
    with paper.inside(Element("L", attributes=LIST_OF_POINTS)):
        for item in bullets.items:
            _point(paper, item)
    paper.space(look.PARAGRAPHS["normal"].after - look.BULLET.after)


def _point(paper: Paper, item: str) -> None:
    paper.need(3 * look.BULLET.leading)
    with paper.inside(Element("LI")):
        top = paper.y
        label = paper.placed(Element("Lbl"))
        with paper.content(label):
            paper.print_lines(["• "], look.BULLET._replace(colour=look.ACCENT), y=top, x=0.6)
        paper.set_y(top)
        if item.strip():
            write(paper, "LBody", item, look.BULLET, Setting(look.BULLET_INSET))
    if not item.strip():
        draw_writing_line(paper, inset=look.BULLET_INSET)


def draw_notice(paper: Paper, notice: Notice) -> None:
    """A message in a frame."""
    paper.space(1)
    within = Setting(look.NOTICE_PADDING + 1, look.NOTICE_PADDING, partial(_frame, paper))
    write(paper, "P", notice.text, look.NOTICE, within)


def _line_beside(paper: Paper, top: float, height: float) -> None:
    paper.set_fill_color(*look.ACCENT)
    paper.rect(paper.l_margin + 0.2, top + 0.4, 0.7, height - 0.8, style="F")


def _frame(paper: Paper, top: float, height: float) -> None:
    paper.set_fill_color(*look.TINT)
    paper.set_draw_color(*look.ACCENT)
    paper.set_line_width(0.25)
    paper.rect(paper.l_margin, top, paper.measure, height, style="DF", round_corners=True, corner_radius=1.6)
