"""What may be seen at the table. Only what the moments of a visit name is ever drawn there; of that, what
was said before about somebody who sits at the table stays covered, as does what the worker said must."""

import re
from collections.abc import Iterable, Mapping

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.names.matching import NameWords, index_of
from supportcycle.domain.update import value_at

SHOWN = frozenset(
    {
        "Meeting.urgent", "Meeting.story", "Meeting.first_subject", "Meeting.understood",
        "Meeting.what_does_not_work", "Meeting.earlier_help_good", "Meeting.earlier_help_bad",
        "Meeting.reason", "Sheet.cells", "Wish.text", "Wish.rank", "NetworkMember.name", "Tie.ring",
        "Tie.quadrant", "Tie.energy", "Goal.own_words", "Goal.preferences", "Goal.own_share", "Goal.notice",
        "OptionSheet.best", "OptionSheet.second_best", "OptionSheet.why", "Option.text",
        "Option.advantages", "Option.disadvantages", "Step.own", "Helper.person", "Helper.asked",
        "FirstStep.what", "Voorziening.what", "Voorziening.reason", "RequestPart.text",
        "RequestPart.approval", "RequestPart.stays", "Aanvraag.agreement", "Aanvraag.zienswijze",
        "Aanvraag.dissent_client", "StepReview.done", "StepReview.how_it_was", "StepReview.verdict",
        "StepReview.otherwise", "GoalReview.result", "GoalReview.verdict", "Evaluation.learned",
        "Evaluation.appreciated", "Touchstone.seen", "Touchstone.taken_seriously", "Touchstone.heard",
        "Touchstone.understood", "Touchstone.words", "Visit.right", "Visit.right_words", "Visit.life_domains",
        "Visit.on", "Visit.at", "ActionPoint.next",
    }
)  # fmt: skip
"""The fields a moment may ask for, as `<model>.<field>`: the client's own words and choices, and nobody's
remarks about somebody else. A test holds every declared place against this list."""


_LONG = 4


class TableGuard:
    """What of a dossier may be drawn during one visit. It holds words of the client, so it lives one
    drawing long.

    `before` is the dossier the visit began with: what was said since may be seen, for it was said aloud.
    Without it everything counts as said before."""

    def __init__(self, dossier: Dossier, visit: Visit, words: NameWords, before: Dossier | None) -> None:
        self._before = before
        self._present = frozenset(visit.present)
        self._covered = frozenset(visit.covered_people)
        around = {id: dossier.people[id] for id in self._present | self._covered if id in dossier.people}
        self._index = index_of(_names(around), words)
        said = (line.strip() for line in visit.covered_words.splitlines())
        relations = (person.relation for person in around.values())
        self._words = [re.escape(line.casefold()) for line in said if line]
        self._words += [rf"\b{re.escape(word)}\b" for word in _long_words(relations)]

    def shows_person(self, person_id: str) -> bool:
        """Whether somebody may be on screen at all."""
        return person_id not in self._covered

    def shows_about(self, person_id: str) -> bool:
        """Whether what the client chose about somebody may be seen: not while that person sits there too."""
        return person_id not in self._covered | self._present

    def shows_choice(self, path: Path, person_id: str) -> bool:
        """Whether it may be seen that somebody was chosen at a place."""
        today = self._before is not None and value_at(self._before, path) != person_id
        return self.shows_person(person_id) and (today or self.shows_about(person_id))

    def shows(self, path: Path, words: str) -> bool:
        """Whether what stands at a place may be seen."""
        if not words.strip() or (self._before and value_at(self._before, path) != words):
            return True
        return self.shows_words(words)

    def shows_words(self, words: str) -> bool:
        """Whether words may be seen that were put together from what was said before."""
        folded = words.casefold()
        return not self._index.hits(words) and not any(re.search(word, folded) for word in self._words)


def _long_words(texts: Iterable[str]) -> set[str]:
    """The words that say who somebody is: who is named "my neighbour" is named too."""
    return {word.casefold() for text in texts for word in re.findall(r"\w+", text) if len(word) >= _LONG}


def _names(people: Mapping[str, NetworkMember]) -> dict[str, str]:
    return {id: shown_name(person) for id, person in people.items() if shown_name(person)}
