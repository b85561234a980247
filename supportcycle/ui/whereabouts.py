"""Where each browser is in the workbook, so that a new tab or a lifted lock leads back there."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Whereabouts:
    """The dossier, the page and the subject of each page a browser was at last: ids and keys, no words."""

    dossier: str = ""
    page: str = ""
    subjects: dict[str, str] = field(default_factory=dict)

    def go(self, dossier: str, page: str) -> None:
        """Be somewhere else; another dossier has other subjects."""
        if dossier != self.dossier:
            self.subjects = {}
        self.dossier, self.page = dossier, page
