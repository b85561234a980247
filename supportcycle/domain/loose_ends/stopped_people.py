"""Who no longer helps, and where a text still speaks of them by name or by what they are to the client."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Asked, Step, people_in
from supportcycle.domain.model.review import Feasible, helper_key
from supportcycle.domain.names.matching import NameIndex, NameWords, index_of
from supportcycle.domain.names.spelling import Word, words_key, words_of
from supportcycle.domain.network.who_counts import is_present

_START = 3
"""So many letters of a name or relation are looked for first."""


def stopped(scene: Scene) -> frozenset[str]:
    """Everybody the plan no longer counts on: who helped in an earlier version, said no, or could not go on
    at the last look back, and is in no step now; and who helped once and with whom the contact is over.

    Nobody else: who is missed, or was never asked, is no helper who stopped. Nor is anybody with whom it is
    not safe."""
    now = {id for _, _, step in scene.steps for id in people_in(step)}
    before = {id for step in _earlier_steps(scene) for id in people_in(step)}
    left = (before | set(_who_said_no(scene)) | set(_who_could_not(scene))) - now
    over = set(_gone(scene.dossier)) & set(_ever_in_a_step(scene.dossier))
    unsafe = {id for id, tie in scene.dossier.ties.items() if tie.unsafe}
    return frozenset((left | over) - unsafe) & scene.dossier.people.keys()


def _earlier_steps(scene: Scene) -> Iterator[Step]:
    for id, version in scene.round.versions.items():
        if id != scene.version_id:
            yield from (step for plan in version.plans.values() for step in plan.steps.values())


def _who_said_no(scene: Scene) -> Iterator[str]:
    for _, _, step in scene.steps:
        yield from (each.person for each in step.others.values() if each.person and each.asked is Asked.NO)


def _who_could_not(scene: Scene) -> Iterator[str]:
    for evaluation in scene.round.evaluations.values():
        version = scene.round.versions.get(evaluation.plan_version or "", scene.version)
        for plan in version.plans.values():
            for step_id, step in plan.steps.items():
                for helper_id, helper in step.others.items():
                    review = evaluation.helpers.get(helper_key(step_id, helper_id))
                    if review and review.feasible is Feasible.NO and helper.person:
                        yield helper.person


def _gone(dossier: Dossier) -> Iterator[str]:
    return (id for id in dossier.people if not is_present(dossier, id))


def _ever_in_a_step(dossier: Dossier) -> Iterator[str]:
    versions = (version for round in dossier.rounds.values() for version in round.versions.values())
    for plan in (plan for version in versions for plan in version.plans.values()):
        yield from (id for step in plan.steps.values() for id in people_in(step))


@dataclass(frozen=True)
class StoppedIndex:
    """Finds people who stopped in a text; false when there is nobody to find."""

    _names: NameIndex = field(repr=False)
    _relations: Mapping[str, str] = field(repr=False)
    _words: NameWords = field(repr=False)
    _any: bool = False
    _starts: frozenset[str] = field(default=frozenset(), repr=False)

    def __bool__(self) -> bool:
        return self._any

    def may_be_in(self, words: str) -> bool:
        """Whether it is worth looking: a quick no for most texts."""
        if not words.isascii():
            return self._any
        said = f" {words_key(words)}"
        return any(start in said for start in self._starts)

    def people_in(self, line: str) -> list[str]:
        """The ids of those a line speaks of, each once: by name, or as "my friend", never as "a friend"."""
        named = [id for hit in self._names.hits(line) if len(hit.ids) == 1 for id in hit.ids]
        words = list(words_of(line))
        for at, word in enumerate(words):
            who = next((self._relations[key] for key in word.keys if key in self._relations), None)
            if who and not self._is_anybody(words[max(0, at - 2) : at]):
                named.append(who)
        return list(dict.fromkeys(named))

    def _is_anybody(self, before: list[Word]) -> bool:
        return any(not self._words.indefinite.isdisjoint(word.keys) for word in before)


def stopped_index(scene: Scene) -> StoppedIndex:
    """Everybody who stopped, by name and by relation; a relation that others have too says not who."""
    gone, people, words = stopped(scene), scene.dossier.people, scene.limits.name_words
    if not gone:
        return StoppedIndex(index_of({}, words), {}, words)
    heads = {id: relation_word(person.relation, words) for id, person in people.items()}
    shared = Counter(heads.values())
    relations = {
        form: id
        for id in gone
        if heads[id] and shared[heads[id]] == 1
        for form in (heads[id], *(heads[id] + ending for ending in words.endings))
    }
    names = {id: shown_name(people[id]) for id in gone if people[id].name.strip()}
    starts = frozenset(f" {key[:_START]}" for name in names.values() for key in _keys(name))
    starts |= {f" {form[:_START]}" for form in relations}
    return StoppedIndex(index_of(names, words), relations, words, _any=True, _starts=starts)


def _keys(name: str) -> Iterator[str]:
    for word in words_of(name):
        yield from word.keys


def relation_word(relation: str, words: NameWords) -> str:
    """The word that says who somebody is: "friend" of "a good friend from the choir"; empty for none."""
    said = ""
    for word in words_of(relation):
        if not words.small.isdisjoint(word.keys):
            if said:
                break
            continue
        said = word.keys[0]
    return said
