"""Reading a dossier that an older version of the workbook wrote."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from supportcycle.domain.errors import ArchiveError, NewerVersion

Raw = dict[str, Any]
Step = Callable[[Raw], Raw]

CURRENT: int = 1
STEPS: Mapping[int, Step] = {}


def upgraded(raw: Raw, *, steps: Mapping[int, Step] = STEPS, current: int = CURRENT) -> Raw:
    """A copy of `raw` in the form of today; `steps[n]` turns version n into n + 1.

    `schema_version` is read and set here, a step need not touch it. NewerVersion for a later one,
    ArchiveError (archive_foreign) when there is none or no step leads on from it.
    """
    version = raw.get("schema_version")
    if isinstance(version, bool) or not isinstance(version, int):
        raise ArchiveError("no schema version")
    if version > current:
        raise NewerVersion(f"dossier of version {version}")
    result = deepcopy(raw)
    for number in range(version, current):
        if number not in steps:
            raise ArchiveError(f"dossier of version {version}")
        result = steps[number](result) | {"schema_version": number + 1}
    return result
