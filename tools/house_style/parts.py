"""The house style we start with: an empty Word file with the look of the PDF and nothing more."""

from io import BytesIO
from zipfile import ZipFile

from supportcycle.documents.reproducible_zip import repacked
from supportcycle.documents.theme import MARGINS
from tools.house_style.styles import ACCENT, BULLET_INDENT, styles_part, twips

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{MIME}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{MIME}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{MIME}.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="{MIME}.settings+xml"/>
</Types>"""

FILE_RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""

WORD_RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="{OFFICE}/settings" Target="settings.xml"/>
</Relationships>"""

PAGE = f"""<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body><w:sectPr>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="{twips(MARGINS.top)}" w:right="{twips(MARGINS.side)}" w:bottom="{twips(MARGINS.bottom)}"
 w:left="{twips(MARGINS.side)}" w:header="680" w:footer="620" w:gutter="0"/>
</w:sectPr></w:body></w:document>"""

NUMBERING = f"""<w:numbering xmlns:w="{WORD}">
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="{BULLET_INDENT}" w:hanging="{BULLET_INDENT}"/></w:pPr>
<w:rPr><w:color w:val="{ACCENT}"/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""

# Mode 15 is that of Word since 2013; without it Word opens the file in "compatibility mode".
SETTINGS = f"""<w:settings xmlns:w="{WORD}">
<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat>
<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""


def starting_style() -> bytes:
    """The bytes of the file, the same every time."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": FILE_RELATIONS,
        "word/document.xml": PAGE,
        "word/_rels/document.xml.rels": WORD_RELATIONS,
        "word/styles.xml": styles_part(WORD),
        "word/numbering.xml": NUMBERING,
        "word/settings.xml": SETTINGS,
    }
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, HEAD + part)
    return repacked(file.getvalue())
