"""Puts a document in the house style and hands over the bytes of the file."""

from datetime import datetime
from io import BytesIO

from docx.document import Document as WordFile
from docx.oxml.ns import qn

from supportcycle.documents.reproducible_zip import as_kept, repacked
from supportcycle.documents.tree import Document
from supportcycle.documents.word.blocks import write_blocks
from supportcycle.documents.word.footer import fill_footer
from supportcycle.documents.word.house_style import opened
from supportcycle.documents.word.markup import node
from supportcycle.documents.word.one_side import around_drawing, scale_for_one_side
from supportcycle.documents.word.writer import WordWriter
from supportcycle.domain.sanitize_text import one_line
from supportcycle.resources import TEMPLATES

HOUSE_STYLE = "house_style.docx"
NAMELESS = "–"
_FOLLOWING = frozenset(
    ("consecutiveHyphenLimit", "hyphenationZone", "characterSpacingControl", "compat", "rsids")
)
_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def render(document: Document, created: datetime) -> bytes:
    """The bytes of the file; see `rendered_docx`."""
    writer = WordWriter(opened(TEMPLATES / HOUSE_STYLE), document)
    if document.one_side:
        writer.scale = scale_for_one_side(writer, document)
    writer.around_drawing = around_drawing(writer, document) if document.drawn else writer.around_drawing
    _enlarge(writer.file, writer.scale)
    _hyphenate(writer.file)
    fill_footer(writer, document)
    _title_block(writer, document)
    write_blocks(writer, document.blocks)
    _describe(writer.file, document, created)
    return _packed(writer.file)


def _title_block(writer: WordWriter, document: Document) -> None:
    writer.write("title", one_line(document.title) or NAMELESS)
    under = "\n".join(text.strip() for text in (document.subtitle, document.author) if text.strip())
    if under:
        writer.write("subtitle", under)


def _enlarge(file: WordFile, scale: float) -> None:
    """All type of the house style larger; Word counts in half points."""
    for tag in ("w:sz", "w:szCs") if scale != 1 else ():
        for size in file.styles.element.iterfind(f".//{qn('w:rPr')}/{qn(tag)}"):
            size.set(qn("w:val"), str(round(int(size.get(qn("w:val"), "22")) * scale)))


def _hyphenate(file: WordFile) -> None:
    """Word breaks words behind a syllable, in the language of the document, rather than anywhere.

    Unless the house style says otherwise; settings stand in the order of the standard (17.15.1.78).
    """
    settings = file.settings.element
    if settings.find(qn("w:autoHyphenation")) is None:
        names = [each.tag.rpartition("}")[2] for each in settings]
        place = next((at for at, name in enumerate(names) if name in _FOLLOWING), len(names))
        settings.insert(place, node("autoHyphenation"))


def _describe(file: WordFile, document: Document, created: datetime) -> None:
    """Title, language and moment; nobody's name, also not that of who made the house style."""
    facts = file.core_properties
    for empty in ("author", "last_modified_by", "comments", "keywords", "subject", "category", "identifier"):
        setattr(facts, empty, "")
    facts.title, facts.language = one_line(document.title)[:255], one_line(document.language)
    facts.created = facts.modified = as_kept(created)
    facts.revision = 1
    for language in file.styles.element.iterfind(f"{qn('w:docDefaults')}//{qn('w:lang')}"):
        language.set(qn("w:val"), one_line(document.language))


def _packed(file: WordFile) -> bytes:
    """The bytes of the file, without moments and without the small picture that some programs keep in it."""
    relations = file.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype == _THUMBNAIL]:
        del relations[name]
    loose = BytesIO()
    file.save(loose)
    return repacked(loose.getvalue())
