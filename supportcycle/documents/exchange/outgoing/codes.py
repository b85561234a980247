"""Codes in the place of names: drawn by chance for one export, so that only the key list leads back."""

from random import Random, SystemRandom

_LETTERS, _DIGITS = "BCDFGHJKLMNPQRSTVWXZ", "23456789"
"""No vowels, so that no code is a word, and no E, so that none is a number to a spreadsheet."""
LENGTH = 6


class Codes:
    """A code for each dossier and each person of it, the same as long as this object lives and no longer.

    A code says nothing of an id, a name or an order: two exports of one dossier cannot be laid side by side.
    `chance` is another source of it, for tests.
    """

    def __init__(self, chance: Random | None = None) -> None:
        self._chance = chance or SystemRandom()
        self._drawn: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    def __repr__(self) -> str:
        return "Codes()"

    def of(self, dossier_id: str, person_id: str = "") -> str:
        """The code of a person, or of the dossier itself."""
        place = (dossier_id, person_id)
        if place not in self._drawn:
            self._drawn[place] = self._new()
        return self._drawn[place]

    def drawn(self, dossier_id: str, person_id: str = "") -> str:
        """The same for who has one already; empty for who was never asked for."""
        return self._drawn.get((dossier_id, person_id), "")

    def _new(self) -> str:
        while True:
            code = self._chance.choice(_LETTERS) + "".join(
                self._chance.choices(_LETTERS + _DIGITS, k=LENGTH - 1)
            )
            if code not in self._taken:
                self._taken.add(code)
                return code
