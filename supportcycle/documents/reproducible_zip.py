"""Parts in one archive that is the same every time: an office file, or several files at once."""

from collections.abc import Mapping
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
    with ZipFile(BytesIO(archive)) as parts:
        return packed({name: parts.read(name) for name in parts.namelist()})


def packed(parts: Mapping[str, bytes]) -> bytes:
    """These parts in one archive, in this order, that says nothing of when and where it was made."""
    tight = BytesIO()
    with ZipFile(tight, "w", ZIP_DEFLATED) as out:
        for name, data in parts.items():
            fact = ZipInfo(name, LONG_AGO)
            fact.compress_type, fact.create_system = ZIP_DEFLATED, 0
            out.writestr(fact, data)
    return tight.getvalue()
