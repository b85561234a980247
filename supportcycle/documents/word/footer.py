"""What stands at the foot of every page, unless the house style has a footer of its own."""

from docx.section import Section

from supportcycle.documents.tree import Document, PageBreak
from supportcycle.documents.word.markup import Node, field, node, paragraph, run, tab
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.sanitize_text import one_line


def fill_footer(writer: WordWriter, document: Document) -> None:
    """The document's footer with the page number at the other end; one in the house style is left alone."""
    section = writer.file.sections[-1]
    if _has_footer(section):
        return
    section.footer.is_linked_to_previous = False
    foot: Node = section.footer.part.element
    for child in list(foot):
        foot.remove(child)
    stop = node("tabs", node("tab", val="right", pos=writer.width.twips))
    line = paragraph(writer.ids["footer"], one_line(document.footer), stop)
    line.extend([tab(), *_page_number(document)])
    foot.append(line)


def _has_footer(section: Section) -> bool:
    """Whether there are words, tables, pictures or numbers in it."""
    if section.footer.is_linked_to_previous:
        return False
    foot: Node = section.footer.part.element
    return bool(foot.xpath(".//w:t | .//w:tbl | .//w:drawing | .//w:pict | .//w:fldSimple | .//w:instrText"))


def _page_number(document: Document) -> list[Node]:
    before, between = map(one_line, document.page_words)
    lead = f"{before} " if before else ""
    begins_anew = any(isinstance(block, PageBreak) and block.new_paper for block in document.blocks)
    count = "SECTIONPAGES" if begins_anew else "NUMPAGES"  # LibreOffice knows the second only
    return [run(lead), field("PAGE"), run(f" {between} "), field(count)]
