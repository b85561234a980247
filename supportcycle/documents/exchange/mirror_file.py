"""The chosen factors of a worker as a small file, out and in again; a file of anything else is refused."""

from collections.abc import Collection, Iterable

from pydantic import ValidationError

from supportcycle.documents.decoding import decoded
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.guide.team_mirror import MirrorExport, exported, only_known
from supportcycle.domain.model.reflection import Mirror

MOST_BYTES = 200_000


def as_file(mirrors: Iterable[Mirror], known: Collection[str]) -> bytes:
    """The factors to hand over for the view of the team."""
    return exported(mirrors, known).model_dump_json(indent=1).encode()


def export_in(data: bytes, known: Collection[str]) -> MirrorExport:
    """What a colleague handed over. ArchiveError when it is something else, or too large."""
    if len(data) > MOST_BYTES:
        raise ArchiveError(code="mirror_foreign")
    try:
        export = MirrorExport.model_validate_json(decoded(data).text)
    except (ValidationError, ArchiveError) as error:
        raise ArchiveError(type(error).__name__, code="mirror_foreign") from None
    if "kind" not in export.model_fields_set:
        raise ArchiveError(code="mirror_foreign")
    return only_known(export, known)
