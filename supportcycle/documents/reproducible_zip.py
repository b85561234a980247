"""The parts of an office file in one archive that is the same every time."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def as_kept(created: datetime) -> datetime:
    """A moment as such a file keeps it: in whole seconds UTC, without saying so."""
    moment = created.astimezone(UTC) if created.tzinfo else created
    return moment.replace(tzinfo=None, microsecond=0)


def repacked(archive: bytes) -> bytes:
    """The same archive with every part from the same moment and the same kind of machine."""
    tight = BytesIO()
    with ZipFile(BytesIO(archive)) as parts, ZipFile(tight, "w", ZIP_DEFLATED) as out:
        for name in parts.namelist():
            fact = ZipInfo(name, LONG_AGO)
            fact.compress_type, fact.create_system = ZIP_DEFLATED, 0
            out.writestr(fact, parts.read(name))
    return tight.getvalue()
