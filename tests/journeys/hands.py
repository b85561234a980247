"""What two hands can do at the screen; a real browser and AppTest both offer it."""

from typing import Protocol


class Hands(Protocol):
    """Fields are named by their place in the dossier, buttons and choices by what is written on them."""

    def new_dossier(self, name: str) -> None:
        """Begin a dossier from the start page and open it."""
        ...

    def go(self, page: str) -> None:
        """Go to a page by its key."""
        ...

    def subject(self, label: str) -> None:
        """Turn to a subject of this page by its label."""
        ...

    def fill(self, place: str, words: str) -> None:
        """Type in the field at `place` (its path, joined with `-`) and leave it."""
        ...

    def choose(self, place: str, *labels: str) -> None:
        """Choose by label in the field at `place`; a name that is not there yet is typed."""
        ...

    def tick(self, place: str) -> None:
        """Tick the box at `place`."""
        ...

    def press(self, label: str) -> None:
        """Press the first button that begins with these words."""
        ...

    def press_in(self, place: str, label: str) -> None:
        """Press the button that adds an entry under `place`."""
        ...

    def unfold(self, words: str) -> None:
        """Open the folded part whose title holds these words."""
        ...

    def open_up(self, label: str) -> None:
        """Open what the button with these words holds."""
        ...

    def sees(self, words: str) -> bool:
        """Whether the page shows these words."""
        ...

    def document(self, label: str) -> bytes:
        """Make the document named here as PDF, on the page where documents are made, and take it away."""
        ...
