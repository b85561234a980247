"""The parts of a Word file in one archive that is the same every time."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordFile

LONG_AGO = (1980, 1, 1, 0, 0, 0)
THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def packed(file: WordFile) -> bytes:
    """The bytes of the file, without moments and without the small picture that some programs keep in it."""
    relations = file.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype == THUMBNAIL]:
        del relations[name]
    loose = BytesIO()
    file.save(loose)
    return repacked(loose.getvalue())


def repacked(archive: bytes) -> bytes:
    """The same archive with every part from the same moment and the same kind of machine."""
    tight = BytesIO()
    with ZipFile(BytesIO(archive)) as parts, ZipFile(tight, "w", ZIP_DEFLATED) as out:
        for name in parts.namelist():
            fact = ZipInfo(name, LONG_AGO)
            fact.compress_type, fact.create_system = ZIP_DEFLATED, 0
            out.writestr(fact, parts.read(name))
    return tight.getvalue()
