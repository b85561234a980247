"""What was found in each of the four circles, in words for outside, over all goals together."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from supportcycle.content.catalogue import at_start, text
from supportcycle.documents.compose.typed_text import quoted
from supportcycle.documents.words.help import helper_words, professional_words, provision_words
from supportcycle.documents.words.names import People
from supportcycle.domain.circles import layer_of, option_layer, people_of
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, goals_now, steps_now
from supportcycle.domain.model.options import Option, chosen, fallback, ideas
from supportcycle.domain.model.people import NetworkMember, Role
from supportcycle.domain.model.plan import Step, helpers_now, is_helping
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.sanitize_text import one_line

Entries = Iterator[tuple[Laag | None, str]]


@dataclass
class Circle:
    """One circle: what is in it, what is still to be asked, what is kept for later, what was looked at and
    did not do, what was said about it.

    `chosen` are the options of which no step was made yet; those stand in `found` or `to_be_asked` too.
    """

    found: list[str] = field(default_factory=list)
    to_be_asked: list[str] = field(default_factory=list)
    chosen: list[str] = field(default_factory=list)
    second_best: list[str] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    discussed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing and nobody at all stands in it."""
        return not (self.found or self.to_be_asked or self.second_best)


def circles(dossier: Dossier, round_id: str) -> dict[Laag, Circle]:
    """The four circles, inside first. Goals put aside for now are left out."""
    round, people = dossier.rounds[round_id], dossier.people
    result = {laag: Circle() for laag in Laag}
    for laag, words in (
        *_own(round),
        *_helping(round, people),
        *_paid(round, people),
        *_chosen(round, people),
    ):
        _add(result[laag].found if laag else [], words)
    for laag, words in (*_to_be_asked(round, people), *_chosen_people(round, people)):
        _add(result[laag].to_be_asked if laag else [], words)
    for laag, words in (*_chosen(round, people), *_chosen_people(round, people)):
        _add(result[laag].chosen if laag else [], words)
    for laag, words in _second_best(round, people):
        _add(result[laag].second_best if laag else [], words)
    for words in _looked_at(round, people):
        _add(result[Laag.ALGEMENE_VOORZIENING].looked_at, words)
    for goal in goals_now(round).values():
        for laag, talk in goal.layers.items():
            _add(result[laag].reasons, talk.reason.strip())
            result[laag].discussed |= talk.discussed
    return result


def step_name(step: Step) -> str:
    """What a step is called."""
    return one_line(step.text) or text("people.nameless_step")


def _add(lines: list[str], words: str) -> None:
    if words and words not in lines:
        lines.append(words)


def _own(round: Round) -> Entries:
    for goal in goals_now(round).values():
        share = goal.own_share.strip()
        yield Laag.EIGEN_KRACHT, quoted(share) if share else ""
    for _, _, step in steps_now(round):
        own = step.own.strip()
        words = text("parts.direction_of_solution.step", step=step_name(step), words=own)
        yield Laag.EIGEN_KRACHT, words if own else ""


def _helping(round: Round, people: People) -> Entries:
    for _, _, step in steps_now(round):
        for helper in helpers_now(step).values():
            if is_helping(helper):
                words = at_start(helper_words(helper, step, people))
                yield layer_of(people.get(helper.person or "")), words


def _to_be_asked(round: Round, people: People) -> Entries:
    for _, _, step in steps_now(round):
        for helper in helpers_now(step).values():
            if not is_helping(helper):
                yield layer_of(people.get(helper.person or "")), helper_words(helper, step, people)


def _paid(round: Round, people: People) -> Entries:
    for _, _, step in steps_now(round):
        paid_for = {line.provider for line in step.wmo.values()}
        for line in step.wmo.values():
            yield Laag.MAATWERKVOORZIENING, "" if is_blank(line) else provision_words(line, people)
        for professional in step.professionals.values():
            if not is_blank(professional) and professional.organisation not in paid_for - {None}:
                yield _layer_of_paid_help(round, step), professional_words(professional, people)


def _layer_of_paid_help(round: Round, step: Step) -> Laag:
    """Paid help is made to measure, unless the option it came from is open to everybody."""
    sheet = round.option_sheets.get(step.from_sheet or "")
    option = chosen(sheet) if sheet else None
    general = option is not None and option.layer is Laag.ALGEMENE_VOORZIENING
    return Laag.ALGEMENE_VOORZIENING if general else Laag.MAATWERKVOORZIENING


def is_for_everybody(round: Round, step: Step, person: NetworkMember | None) -> bool:
    """Whether paid help is an offer open to everybody: no professional of one's own is that."""
    at_work = person is not None and person.role is Role.PROFESSIONAL
    return not at_work and _layer_of_paid_help(round, step) is Laag.ALGEMENE_VOORZIENING


def _chosen(round: Round, people: People) -> Entries:
    """Options that were chosen and of which no step was made yet."""
    for option in _unplanned(round):
        yield (None if option.person else option_layer(option, people)), option.text.strip()


def _chosen_people(round: Round, people: People) -> Entries:
    """The same with somebody in them: who was not asked yet is no help yet."""
    for option in _unplanned(round):
        yield (option_layer(option, people) if option.person else None), option.text.strip()


def _unplanned(round: Round) -> Iterator[Option]:
    planned = {step.from_sheet for _, _, step in steps_now(round)}
    goals = goals_now(round)
    for sheet_id, sheet in round.option_sheets.items():
        option = chosen(sheet)
        if option and sheet_id not in planned and sheet.goal in goals:
            yield option


def _second_best(round: Round, people: People) -> Entries:
    """What is kept for when the best option stops; that somebody was thought of stays at the table for who
    the client rather has no help from."""
    goals = goals_now(round)
    there = people_of(step for _, _, step in steps_now(round))
    for sheet in round.option_sheets.values():
        option = fallback(sheet)
        goal = goals.get(sheet.goal or "")
        if option and goal and option.person not in {*there, *goal.rather_not}:
            yield option_layer(option, people), option.text.strip()


def _looked_at(round: Round, people: People) -> Iterator[str]:
    """What there is for everybody that was thought of and not chosen, and why, as far as that was said."""
    goals = goals_now(round)
    for sheet in round.option_sheets.values():
        goal = goals.get(sheet.goal or "")
        for option in ideas(sheet).values() if goal else ():
            is_general = option_layer(option, people) is Laag.ALGEMENE_VOORZIENING
            is_told = option.not_yet_existing or option in (chosen(sheet), fallback(sheet))
            if goal and is_general and not is_told and option.person not in goal.rather_not:
                yield _not_chosen(option)


def _not_chosen(option: Option) -> str:
    words, why = quoted(option.text), option.disadvantages.strip()
    return text("parts.direction_of_solution.not_chosen", words=words, why=quoted(why)) if why else words
