"""Options to propose from what was said before: nothing said once is asked twice."""

from collections.abc import Iterator, Mapping

from supportcycle.domain.circles import layer_of
from supportcycle.domain.model.base import Model, PersonId, Text, first_line
from supportcycle.domain.model.dossier import Dossier, Round, current_round, next_id
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.model.profile import Mark, MarkKind, interests
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import with_value

People = Mapping[str, NetworkMember]


class Idea(Model):
    """Something or somebody that may become an option."""

    text: Text
    layer: Laag | None = None
    person: PersonId | None = None


def option_ideas(round: Round, people: People, sheet: OptionSheet | None = None) -> list[Idea]:
    """Ideas from strengths, resources, earlier solutions, what the client can add, people, and what the
    client likes; each once.

    Contacts that are marked as hard are never proposed, nor is somebody the client would rather not ask:
    for the goal of `sheet`, or for any goal without one. Neither is what stands on the sheet already, nor
    anybody who is not among `people`.
    """
    goals = [goal for id, goal in round.goals.items() if sheet is None or sheet.goal in (None, id)]
    rather_not = {person_id for goal in goals for person_id in goal.rather_not}
    have = {without_capitals(option.text.strip()) for option in sheet.options.values()} if sheet else set()
    found: dict[str, Idea] = {}
    liked = (Idea(text=first_line(words)) for words in interests(round.sheets))
    for idea in (*_from_marks(round, people), *_from_wishes(round), *_from_people(people), *liked):
        known = idea.person is None or idea.person in people
        if known and without_capitals(idea.text) not in have and idea.person not in rather_not:
            found.setdefault(without_capitals(idea.text), idea)
    return list(found.values())


def _from_marks(round: Round, people: People) -> Iterator[Idea]:
    for mark in round.marks.values():
        person = people.get(mark.person or "")
        if first_line(mark.text) and not (person and person.makes_it_harder):
            yield Idea(text=first_line(mark.text), layer=_layer(mark, person), person=mark.person)


def _layer(mark: Mark, person: NetworkMember | None) -> Laag | None:
    if person or mark.kind is MarkKind.PERSON:
        return layer_of(person)
    return Laag.EIGEN_KRACHT if mark.kind is MarkKind.STRENGTH else None


def _from_wishes(round: Round) -> Iterator[Idea]:
    for wish in round.wishes.values():
        if first_line(wish.contributes):
            yield Idea(text=first_line(wish.contributes), layer=Laag.EIGEN_KRACHT)


def _from_people(people: People) -> Iterator[Idea]:
    for person_id, person in people.items():
        if shown_name(person) and not person.makes_it_harder:
            yield Idea(text=shown_name(person), layer=layer_of(person), person=person_id)


def with_option(
    dossier: Dossier, sheet_id: str, words: str, *, layer: Laag | None = None, not_yet: bool = False
) -> Dossier:
    """The dossier with one option more on a sheet of the current round; as it was when it stands there.

    `not_yet` says that this does not exist here. KeyError when there is no such sheet.
    """
    round_id, round = current_round(dossier)
    options = round.option_sheets[sheet_id].options
    if without_capitals(words) in {without_capitals(option.text.strip()) for option in options.values()}:
        return dossier
    path = ("rounds", round_id, "option_sheets", sheet_id, "options", next_id(options, "o"))
    return with_value(dossier, path, Option(text=words, layer=layer, not_yet_existing=not_yet))
