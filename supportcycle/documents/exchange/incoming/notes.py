"""What of a file was not taken over as it stood."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Notes:
    """For each kind the rows where, or the words it is about."""

    rows: dict[str, list[int]] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def at(self, kind: str, row: int) -> None:
        """This happened in that row, counted as a spreadsheet counts."""
        known = self.rows.setdefault(kind, [])
        if not known or known[-1] != row:
            known.append(row)

    def about(self, kind: str, words: str = "") -> None:
        """This happened to something that has a name of its own."""
        self.words.setdefault(kind, []).append(words)
