"""What was typed, as it may leave: no name of who may not be named, also not within other words."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from supportcycle.content.rules import name_words
from supportcycle.documents.words.names import named
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import is_formal
from supportcycle.domain.names.matching import NameIndex
from supportcycle.domain.names.people_by_name import names_of
from supportcycle.domain.privacy.medical_redaction import WITHHELD


@dataclass(frozen=True, slots=True)
class DiscreetWords:
    """Who is looked for in what was typed: of `hidden` nothing is told, of `unnamed` all but the name, in
    the place of which stands what `instead` makes of their id."""

    index: NameIndex = field(repr=False)
    hidden: frozenset[str]
    unnamed: frozenset[str]
    instead: Callable[[str], str]

    def of(self, typed: str) -> str:
        """The words without those names; where one may be about several, as for the most silent of them."""
        for hit in reversed(self.index.hits(typed)):
            if mark := self._mark(hit.ids):
                typed = typed[: hit.start] + mark + typed[hit.end :]
        return typed

    def called(self, dossier: Dossier, id: str) -> str:
        """Somebody by name where that is allowed, otherwise by what they are to the client."""
        shown = named(dossier.people, id)
        is_name = id not in self.unnamed | self.hidden and dossier.people[id].name.strip()
        return shown if is_name else self.of(shown)

    def name_another(self, typed: str, id: str) -> bool:
        """Whether these words name somebody who may not be named, and not this person."""
        return any(self._mark(hit.ids) and id not in hit.ids for hit in self.index.hits(typed))

    def _mark(self, ids: frozenset[str]) -> str:
        if ids & self.hidden:
            return WITHHELD
        unnamed = sorted(ids & self.unnamed)
        return self.instead(unnamed[0]) if unnamed else ""


def discreet_words(dossier: Dossier, told: Collection[str], instead: Callable[[str], str]) -> DiscreetWords:
    """For a file of this dossier that tells of those `told`, and of nobody else."""
    people = dossier.people
    unnamed = {id for id, each in people.items() if not (each.may_be_named or is_formal(each))}
    hidden = frozenset(people).difference(told)
    return DiscreetWords(names_of(dossier, name_words()), hidden, frozenset(unnamed), instead)
