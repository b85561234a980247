"""The styles of the house style we start with, from the same measures and colours as the PDF."""

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from supportcycle.documents import theme
from supportcycle.documents.word.house_style import OUR_OWN, style_names

TYPEFACE = "Calibri"
LARGER = 1.1
"""Calibri looks smaller than the typeface of the PDF at the same size."""
BULLET_INDENT = 284
LEADING = 252
"""With these the lines of Calibri stand as far apart as those of the PDF."""
TIGHT = 247


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point, as Word counts."""
    return round(millimetres * 1440 / 25.4)


def coloured(colour: theme.Colour) -> str:
    """A colour as Word writes it."""
    return "{:02X}{:02X}{:02X}".format(*colour)


ACCENT, HAIR, GROUND = map(coloured, (theme.ACCENT, theme.HAIR, theme.NOTICE_GROUND))


class Style(NamedTuple):
    """One paragraph style: its type, and what is drawn around it or decides how it flows (as XML)."""

    type: theme.Type
    before_spacing: str = ""
    after_spacing: str = ""
    following: str = "normal"
    leading: int = LEADING


def _line(side: str, colour: str, size: int, space: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def _box() -> str:
    sides = "".join(_line(side, ACCENT, 4, 7) for side in ("top", "left", "bottom", "right"))
    return f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{GROUND}"/>'


def _indent(left: int, right: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:right="{right}"/>'


def _heading(level: int) -> Style:
    kept = "<w:keepNext/><w:keepLines/>"
    return Style(theme.HEADINGS[level], kept, f'<w:outlineLvl w:val="{level - 1}"/>', leading=TIGHT)


def _as_large(style: theme.Type) -> theme.Type:
    """A type that is as large in Word as in the PDF: small type has no room for more."""
    return style._replace(size=style.size / LARGER)


KEEP = "<w:keepNext/>"
STYLES = {
    "title": Style(theme.TITLE, KEEP, following="subtitle", leading=TIGHT),
    "subtitle": Style(
        theme.SUBTITLE._replace(after=7),
        f"<w:pBdr>{_line('bottom', ACCENT, 10, 9)}</w:pBdr>",
    ),
    "heading_1": _heading(1),
    "heading_2": _heading(2),
    "heading_3": _heading(3),
    "lead": Style(theme.PARAGRAPHS["lead"]),
    "own_words": Style(
        theme.PARAGRAPHS["own_words"],
        f"<w:pBdr>{_line('left', ACCENT, 18, 9)}</w:pBdr>",
        _indent(twips(theme.OWN_WORDS_INSET)),
    ),
    "note": Style(_as_large(theme.PARAGRAPHS["note"])),
    "notice": Style(theme.NOTICE._replace(before=2, after=5), _box(), _indent(150, 150)),
    "label": Style(_as_large(theme.LABEL), KEEP, following="value"),
    "value": Style(theme.VALUE),
    "bullet": Style(
        theme.BULLET,
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
        f'<w:ind w:left="{BULLET_INDENT}" w:hanging="{BULLET_INDENT}"/>',
    ),
    "caption": Style(theme.CAPTION._replace(before=4, after=1.8)),
    "signature": Style(theme.SIGNATURE._replace(after=4)),
    "footer": Style(theme.RUNNING, f"<w:pBdr>{_line('top', HAIR, 4, 6)}</w:pBdr>"),
}


def styles_part(namespace: str) -> str:
    """The part of a Word file that holds its styles."""
    named = style_names()
    paragraphs = "".join(_paragraph(key, style, named) for key, style in STYLES.items())
    return f"""<w:styles xmlns:w="{namespace}">{_defaults()}
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"
 w:defQFormat="0" w:count="376"/>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>
{paragraphs}{_table(named["table"])}</w:styles>"""


def _defaults() -> str:
    """What holds where no style says otherwise; kept here, so that the style of a table can differ."""
    font = " ".join(f'w:{script}="{TYPEFACE}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    text = theme.PARAGRAPHS["normal"]
    return f"""<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {font}/>{_letters(text)}
<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr>{_spacing(text, LEADING)}</w:pPr></w:pPrDefault></w:docDefaults>"""


def _paragraph(key: str, style: Style, named: dict[str, str]) -> str:
    custom = ' w:customStyle="1"' if key in OUR_OWN else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId={_id(named[key])}><w:name w:val={_name(named[key])}/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val={_id(named[style.following])}/><w:qFormat/>'
        f"<w:pPr>{style.before_spacing}{_spacing(style.type, style.leading)}{style.after_spacing}</w:pPr>"
        f"<w:rPr>{_letters(style.type)}</w:rPr></w:style>\n"
    )


def _table(name: str) -> str:
    """Lines between the rows; the first row and the first column are headings."""
    cell, column, row = (_as_large(each) for each in (theme.CELL, theme.COLUMN, theme.ROW_HEADING))
    return f"""<w:style w:type="table" w:customStyle="1" w:styleId={_id(name)}><w:name w:val={_name(name)}/>
<w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:pPr>{_spacing(cell, LEADING)}</w:pPr><w:rPr>{_letters(cell)}</w:rPr>
<w:tblPr><w:tblBorders>{_line("bottom", HAIR, 4, 0)}{_line("insideH", HAIR, 4, 0)}</w:tblBorders>
<w:tblCellMar><w:top w:w="85" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
<w:bottom w:w="85" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr>{_letters(column)}</w:rPr><w:tcPr>
<w:tcBorders>{_line("bottom", ACCENT, 10, 0)}</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="firstCol"><w:rPr>{_letters(row)}</w:rPr></w:tblStylePr>
</w:style>"""


def _id(name: str) -> str:
    return quoteattr(name.replace(" ", ""))


def _name(name: str) -> str:
    """Word keeps the names of some styles of its own in small letters."""
    return quoteattr(name.lower() if name.startswith(("Heading", "Caption", "Footer")) else name)


def _spacing(style: theme.Type, leading: int) -> str:
    return (
        f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}" '
        f'w:line="{leading}" w:lineRule="auto"/>'
    )


def _letters(style: theme.Type) -> str:
    size = round(2 * LARGER * style.size)
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    return f'{bold}<w:color w:val="{coloured(style.colour)}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
