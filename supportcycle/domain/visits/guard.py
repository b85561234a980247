"""What may be seen at the table. Only what the moments of a visit name is ever drawn there; of that, what
was said before about somebody who sits at the table stays covered, as does what the worker said must."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.names.matching import NameWords, index_of
from supportcycle.domain.names.spelling import words_key, words_of
from supportcycle.domain.update import value_at

SHOWN = frozenset(
    {
        "Meeting.urgent", "Meeting.story", "Meeting.first_subject", "Meeting.understood",
        "Meeting.what_does_not_work", "Meeting.earlier_help_good", "Meeting.earlier_help_bad",
        "Meeting.reason", "Meeting.call_how", "Sheet.cells", "Wish.text", "Wish.rank", "Wish.contributes",
        "Mark.text", "NetworkMember.name", "Tie.ring", "Tie.quadrant", "Tie.energy", "Tie.radio_step",
        "Goal.own_words", "Goal.preferences", "Goal.own_share", "Goal.notice", "OptionSheet.best",
        "OptionSheet.second_best", "OptionSheet.why", "Option.text", "Option.advantages",
        "Option.disadvantages", "Step.own", "Helper.person", "Helper.asked", "Step.text", "FirstStep.what",
        "Voorziening.what", "Voorziening.reason", "RequestPart.text", "RequestPart.approval",
        "RequestPart.stays", "Aanvraag.agreement", "Aanvraag.zienswijze", "Aanvraag.dissent_client",
        "StepReview.done", "StepReview.how_it_was", "StepReview.verdict", "StepReview.otherwise",
        "GoalReview.result", "GoalReview.verdict", "Evaluation.learned", "Evaluation.appreciated",
        "Touchstone.seen", "Touchstone.taken_seriously", "Touchstone.heard", "Touchstone.understood",
        "Touchstone.words", "Visit.right", "Visit.right_words", "Visit.life_domains", "Visit.dimensions",
        "Visit.on", "Visit.at", "ActionPoint.next",
    }
)  # fmt: skip
"""The fields a moment may ask for or lay before the client, as `<model>.<field>`: the client's own words
and choices, and nobody's remarks about somebody else. A test holds every declared place against this
list."""

_SHORT, _SENTENCE = 4, 15
"""Covered words of fewer letters are looked for as words of their own, for they stand in many others; and
what was said in a covered life domain is looked for elsewhere from so many letters on."""


class TableGuard:
    """What of a dossier may be drawn during one visit. It holds words of the client, so it lives one
    drawing long.

    `before` is the dossier the visit began with: what was said since may be seen, for it was said aloud.
    Without it everything counts as said before."""

    def __init__(self, dossier: Dossier, visit: Visit, words: NameWords, before: Dossier | None) -> None:
        self._before, self._people = before, dossier.people
        self._present = frozenset(visit.present)
        self._covered = frozenset(visit.covered_people)
        around = _of(dossier, self._present | self._covered)
        hidden = _names(_of(dossier, self._covered))
        self._index = index_of(_names(around), words)
        self._whole = index_of(hidden, words, whole=frozenset(hidden))
        self._kin = frozenset(_kin(around.values(), words))
        self._life_domains = frozenset(visit.covered_life_domains)
        said = (words for words in _said_in(dossier, self._life_domains) if len(words) >= _SENTENCE)
        covered = (*visit.covered_words.splitlines(), *said)
        self._words = frozenset(words_key(line) for line in covered if line.strip())

    def shows_person(self, person_id: str) -> bool:
        """Whether somebody may be on screen at all: nobody who is covered, nor who is named after one."""
        if person_id in self._covered or person_id not in self._people:
            return False
        name = shown_name(self._people[person_id])
        return not self._whole.hits(name) and not self._holds_covered(name)

    def shows_about(self, person_id: str) -> bool:
        """Whether what the client chose about somebody may be seen: not while that person sits there too."""
        return person_id not in self._present and self.shows_person(person_id)

    def shows_choice(self, path: Path, person_id: str) -> bool:
        """Whether it may be seen that somebody was chosen at a place."""
        today = self._before is not None and value_at(self._before, path) != person_id
        return self.shows_person(person_id) and (today or self.shows_about(person_id))

    def shows(self, path: Path, words: str) -> bool:
        """Whether what stands at a place may be seen; words that were added today uncover no earlier ones."""
        if not words.strip() or self.is_new(path, words):
            return True
        inside = not self._life_domains.isdisjoint((*path, *map(first_row, path)))
        return not inside and self.shows_words(words)

    def shows_words(self, words: str) -> bool:
        """Whether words may be seen that were put together from what was said before."""
        if self._index.hits(words) or self._holds_covered(words):
            return False
        return all(self._kin.isdisjoint(word.keys) for word in words_of(words))

    def is_new(self, path: Path, value: object) -> bool:
        """Whether what stands at a place was said since the visit began."""
        if self._before is None:
            return False
        old = value_at(self._before, path)
        if isinstance(old, str) and isinstance(value, str):
            return old != value and (not old.strip() or old.strip() not in value)
        return bool(old != value)

    def _holds_covered(self, words: str) -> bool:
        said = words_key(words)
        return any(
            line in said if len(line) >= _SHORT else f" {line} " in f" {said} " for line in self._words
        )


def _of(dossier: Dossier, ids: Collection[str]) -> dict[str, NetworkMember]:
    return {id: dossier.people[id] for id in ids if id in dossier.people}


def _names(people: Mapping[str, NetworkMember]) -> dict[str, str]:
    return {id: shown_name(person) for id, person in people.items() if shown_name(person)}


def _kin(people: Iterable[NetworkMember], words: NameWords) -> Iterator[str]:
    """The words that say what somebody is to the client, in every form: who is called "my neighbour" is
    named too."""
    for person in people:
        keys = {key for word in words_of(person.relation) for key in word.keys}
        for key in keys - words.small:
            yield key
            yield from (key + ending for ending in words.endings)


def _said_in(dossier: Dossier, life_domains: Collection[str]) -> Iterator[str]:
    """What was said in life domains: it stays covered wherever it was taken over."""
    _, round = current_round(dossier)
    for id, wish in round.wishes.items():
        if first_row(id) in life_domains:
            yield wish.text
    for sheet in round.sheets.values():
        for key in life_domains:
            yield from sheet.cells.get(key, {}).values()
