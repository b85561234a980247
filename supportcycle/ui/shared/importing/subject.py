"""What can be taken over from a file: what the one importer asks of whoever draws it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from supportcycle.documents.exchange.incoming.columns import Columns
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.documents.exchange.incoming.tables import IncomingTable
from supportcycle.domain.bringing_in.bonds import FileBonds
from supportcycle.domain.bringing_in.comparison import ComparedRow, IncomingRow, RowChoice, RowStanding
from supportcycle.domain.model.base import Id

Chosen = list[tuple[ComparedRow, RowChoice]]


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows of a file and what is between them; `notes` says what in it was odd.

    `is_network`: somebody of the file may be the client, and two can be called the same. `client` is the row
    of who that is by the file itself.
    """

    rows: Sequence[IncomingRow] = field(repr=False)
    notes: Notes
    bonds: FileBonds = field(default_factory=FileBonds)
    is_network: bool = False
    client: str = ""


@dataclass(frozen=True, slots=True)
class Pointed:
    """What somebody said of the rows: which one is the client, how far the family goes, who is whom."""

    client: str = ""
    steps: int | None = None
    same: Mapping[str, Id] = field(default_factory=dict)

    @property
    def as_key(self) -> tuple[object, ...]:
        return self.client, self.steps, tuple(sorted(self.same.items()))


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What came of it, and with what it can be taken back.

    `loops`: the names of whose parent was left out, because somebody would be an own ancestor.
    """

    added: int
    changed: int
    way_back: object = field(repr=False)
    bonds: int = 0
    bonds_left: int = 0
    loops: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ImportSubject:
    """One kind of thing. `fields`: those of a row as it is shown; `asked`: those a column can be said to be.

    `read` makes rows of files, or tables of which the columns are asked (ArchiveError when it cannot), and
    `of_table` rows of such a table.
    `beside` is all that the rows stand beside, another object or value as soon as that changed; `here` makes
    of a row and who is pointed at what stands beside it here; `bonds` counts those that would come. `take`
    changes what is here, None when it could not or nothing changed; `is_last` says whether nothing came after
    it, and `undo` takes it back.
    """

    key: str
    suffixes: tuple[str, ...]
    fields: tuple[str, ...]
    asked: tuple[str, ...]
    likely: Mapping[RowStanding, RowChoice]
    read: Callable[[Sequence[bytes]], Reading | Sequence[IncomingTable]]
    of_table: Callable[[IncomingTable, int, Columns, Notes], Reading]
    beside: Callable[[], object]
    here: Callable[[Reading, Pointed], list[ComparedRow]]
    bonds: Callable[[Chosen, Reading, Pointed], int]
    names_here: Callable[[], Mapping[Id, str]]
    take: Callable[[Chosen, Reading, Pointed], ImportOutcome | None]
    is_last: Callable[[ImportOutcome], bool]
    undo: Callable[[ImportOutcome], None]
