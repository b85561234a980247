"""Everything that can go wrong in a way a person should hear about.

    SupportCycleError
    ├── StoreError
    │   ├── WrongSecret      passphrase or recovery code does not fit
    │   ├── TooSoon          after several wrong guesses: wait a little (`seconds` says how long)
    │   ├── TooLittleMemory  no room for the derivation of a key; other programs take it
    │   ├── Damaged          the bytes were changed; nothing of them is used
    │   ├── Conflict         somebody else was first; load again and merge
    │   │   ├── Replaced     another state of the file came back: what it lacks is to be written again
    │   │   └── Late         this, or something newer of the same field, was heard before: nothing is to do
    │   ├── Missing          no such dossier or revision
    │   ├── NotAllowed       this person may not do that in the team (`denial` says why)
    │   └── Unwritable       disk full, read-only or locked; what was typed is still on screen
    │       ├── FileGone     the open file is not at its place any more, or another one is
    │       └── ReadOnly     the file may be read and not written
    ├── ArchiveError         a file that is not a dossier of ours (`code` says how)
    │   ├── NewerVersion     made by a later version of the workbook (`code` tells a file from the store)
    │   └── RowRefused       a row of a file of somebody else that cannot be read (`row` says which)
    ├── NotDone              a file was not made or read: it took too much, or who did it fell away
    └── TemplateError        a template does not fit: file, line and what is wrong

Messages here are for engineers and never hold what a person typed; `code` picks the Dutch sentence
in templates/nl/texts.toml.
"""

from enum import Enum
from pathlib import Path


class SupportCycleError(Exception):
    """Base of all errors of the workbook; `code` is the key of its Dutch sentence."""

    code = "unknown"

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.code}: {detail}" if detail else self.code)


class StoreError(SupportCycleError):
    code = "store"


class WrongSecret(StoreError):
    code = "wrong_secret"


class TooSoon(StoreError):
    code = "too_soon"

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__()


class TooLittleMemory(StoreError):
    code = "too_little_memory"


class Damaged(StoreError):
    code = "damaged"


class Conflict(StoreError):
    code = "conflict"


class Replaced(Conflict):
    """Of a dossier that another state of the file holds than was written last, or does not hold."""


class Late(Conflict):
    """Of a draft that was heard already, by whatever process, or that a newer one came before."""


class Missing(StoreError):
    code = "missing"


class NotAllowed(StoreError):
    code = "not_allowed"

    def __init__(self, denial: Enum) -> None:
        self.denial: str = denial.value
        super().__init__(self.denial)


class Unwritable(StoreError):
    code = "unwritable"


class FileGone(Unwritable):
    code = "file_gone"


class ReadOnly(Unwritable):
    code = "read_only"


class ArchiveError(SupportCycleError):
    code = "archive_foreign"

    def __init__(self, detail: str = "", *, code: str | None = None) -> None:
        if code:
            self.code = code
        super().__init__(detail)


class NewerVersion(ArchiveError):
    code = "archive_newer"


class RowRefused(ArchiveError):
    code = "import_row"

    def __init__(self, row: int, *, code: str | None = None) -> None:
        self.row = row
        super().__init__(f"row {row}", code=code)


class NotDone(SupportCycleError):
    """Nothing of it is there, and nothing else changed; `code` says why."""

    def __init__(self, *, code: str) -> None:
        self.code = code
        super().__init__()


class TemplateError(SupportCycleError):
    code = "template"

    def __init__(self, file: Path, line: int | None, problem: str) -> None:
        self.file, self.line, self.problem = file, line, problem
        super().__init__(f"{file.name}{f':{line}' if line else ''}: {problem}")
