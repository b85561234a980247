"""What may be seen at the table. Only what the moments of a visit name is ever drawn there; of that, what
was said before about somebody who sits at the table stays covered, as does what the worker said must."""

from collections.abc import Collection

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.model.visits import Visit, covered_rows
from supportcycle.domain.names.matching import NameWords
from supportcycle.domain.names.spelling import Word, words_key, words_of
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.covered_places import covered_places, is_within, texts_covered
from supportcycle.domain.visits.covered_words import CoveredWords, taken_in_part
from supportcycle.domain.visits.named_people import CoveredNames, NamedPeople, people_meant
from supportcycle.domain.visits.said_before import SaidBefore, people_chosen

SHOWN = frozenset(
    {
        "Meeting.urgent", "Meeting.story", "Meeting.first_subject", "Meeting.understood",
        "Meeting.what_does_not_work", "Meeting.earlier_help_good", "Meeting.earlier_help_bad",
        "Meeting.reason", "Meeting.call_how", "Sheet.cells", "Wish.text", "Wish.rank", "Wish.contributes",
        "Mark.text", "NetworkMember.name", "Tie.ring", "Tie.quadrant", "Tie.energy", "Tie.radio_step",
        "Goal.own_words", "Goal.application_words", "Goal.preferences", "Goal.own_share", "Goal.notice",
        "OptionSheet.best", "OptionSheet.second_best", "OptionSheet.why", "Option.text", "Option.liking",
        "Option.advantages", "Option.disadvantages", "Step.own", "Helper.person", "Helper.asked",
        "Step.text", "FirstStep.what", "Voorziening.what", "Voorziening.reason", "RequestPart.text",
        "RequestPart.approval", "RequestPart.stays", "Aanvraag.agreement", "Aanvraag.zienswijze",
        "Aanvraag.dissent_client", "StepReview.done", "StepReview.how_it_was", "StepReview.verdict",
        "StepReview.otherwise", "GoalReview.result", "GoalReview.verdict", "Evaluation.learned",
        "Evaluation.appreciated", "Touchstone.seen", "Touchstone.taken_seriously", "Touchstone.heard",
        "Touchstone.understood", "Touchstone.words", "Visit.right", "Visit.right_words",
        "Visit.life_domains", "Visit.dimensions", "Visit.on", "Visit.at", "ActionPoint.next", "Street.idea",
    }
)  # fmt: skip
"""The fields a moment may ask for or lay before the client, as `<model>.<field>`: the client's own words
and choices, and nobody's remarks about somebody else. A test holds every declared place against this
list."""


class TableGuard:
    """What of a dossier may be drawn during one visit. It holds words of the client, so it lives one
    drawing long.

    `before` is the dossier from which on everybody who is there heard what was said: what is new since may
    be seen, for it was said aloud. What was in it stays covered, wherever it was put since. Without it
    everything counts as said before."""

    def __init__(self, dossier: Dossier, visit: Visit, words: NameWords, before: Dossier | None) -> None:
        self._before, self._people = before, dossier.people
        self._present = frozenset(visit.present) | people_meant(dossier.people, visit.others, words)
        self._covered, self._rows = frozenset(visit.covered_people), covered_rows(visit)
        self._named = NamedPeople(_of(dossier, self._present | self._covered), visit.others, words)
        self._hidden = CoveredNames(_of(dossier, self._covered).values(), words)
        known = (dossier, *filter(None, (before,)))
        self._places = frozenset().union(*(covered_places(each, self._rows, self._covered) for each in known))
        said = (text for each in known for text in texts_covered(each, self._places, self._rows))
        self._words = CoveredWords(visit.covered_words, said, words)
        self._little = words.small | words.opening | words.titles
        self._seen: dict[str, bool] = {}
        self._said_before: SaidBefore | None = None
        self._words.add([text for text in taken_in_part(known) if not self.shows_words(text)])
        self._seen.clear()

    def shows_sound(self, note_id: str) -> bool:
        """Whether a spoken note may be heard: only one that everybody who is there heard being said, for
        nobody can look in a sound for whom it is about."""
        return self._before is not None and note_id not in self._before.spoken

    def shows_person(self, person_id: str) -> bool:
        """Whether somebody may be on screen at all: nobody who is covered, nor who is named after one."""
        if person_id in self._covered or person_id not in self._people:
            return False
        name = shown_name(self._people[person_id])
        return not self._hidden.are_in(name) and not self._words.are_in(name, words_key(name))

    def shows_about(self, person_id: str) -> bool:
        """Whether what the client chose about somebody may be seen: not while that person sits there too."""
        return person_id not in self._present and self.shows_person(person_id)

    def shows_choice(self, path: Path, person_id: str) -> bool:
        """Whether it may be seen that somebody was chosen at a place: today, and for nothing before."""
        if not self.shows_person(person_id):
            return False
        return self.shows_about(person_id) or (
            self._before is not None
            and value_at(self._before, path) != person_id
            and person_id not in people_chosen(self._before)
        )

    def shows(self, path: Path, words: str) -> bool:
        """Whether what stands at a place may be seen; words that were added today uncover no earlier ones."""
        return not words.strip() or not self._covers(path, words) or self._is_said_today(path, words)

    def shows_words(self, words: str) -> bool:
        """Whether words may be seen that were put together from what was said before."""
        if words not in self._seen:
            found = tuple(words_of(words))
            key = " ".join(word.keys[0] for word in found)
            self._seen[words] = not self._named.is_in(found) and not self._words.are_in(words, key)
        return self._seen[words]

    def is_new(self, path: Path, value: object) -> bool:
        """Whether a choice at a place was made since everybody who is there heard it."""
        return self._before is not None and value_at(self._before, path) != value

    def _covers(self, path: Path, words: str) -> bool:
        return is_within(path, self._places, self._rows) or not self.shows_words(words)

    def _is_said_today(self, path: Path, words: str) -> bool:
        if self._before is None or value_at(self._before, path) == words:
            return False
        return not self._earlier(self._before).holds(path, words)

    def _earlier(self, before: Dossier) -> SaidBefore:
        if self._said_before is None:
            self._said_before = SaidBefore(before, self._covers, self._says_nothing)
        return self._said_before

    def _says_nothing(self, word: Word) -> bool:
        key = word.keys[0]
        return (
            not self._little.isdisjoint(word.keys) or self._named.is_name(word) or self._words.is_named(key)
        )


def _of(dossier: Dossier, ids: Collection[str]) -> dict[str, NetworkMember]:
    return {id: dossier.people[id] for id in ids if id in dossier.people}
