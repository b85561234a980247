"""The four circles of one goal, filled from what was planned."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Round, plans_now
from supportcycle.domain.model.options import Option, OptionSheet, chosen, fallback, ideas
from supportcycle.domain.model.people import NetworkMember, Role, shown_name
from supportcycle.domain.model.plan import Helper, Professional, Step, helpers_now, is_helping, people_in
from supportcycle.domain.model.wmo import Laag, Voorziening
from supportcycle.domain.sanitize_text import one_line, without_capitals


class Standing(StrEnum):
    """How sure something in a circle is: agreed or chosen, still to be asked, or kept for when that stops."""

    AGREED = "agreed"
    TO_BE_ASKED = "to_be_asked"
    SECOND_BEST = "second_best"


class InCircle(NamedTuple):
    """What or who stands in a circle, and how sure that is."""

    words: str
    standing: Standing = Standing.AGREED


People = Mapping[str, NetworkMember]
Circles = dict[Laag, list[InCircle]]
Entries = Iterator[tuple[Laag | None, InCircle]]

LAYER_OF_ROLE = {
    Role.GROUP: Laag.ALGEMENE_VOORZIENING,
    Role.ORGANISATION: Laag.ALGEMENE_VOORZIENING,
    Role.PROFESSIONAL: Laag.MAATWERKVOORZIENING,
}
"""The circle of somebody who helps without a Wmo line; everybody else is the network."""


def circle_entries(round: Round, people: People, *, discreet: bool = False) -> dict[str, Circles]:
    """Per goal that is worked on: circle -> what or who is in it, each once; empty circles included.

    Help that was not promised stands there as still to be asked, the second best option as such. A chosen
    option counts until a step is made of it, the client's own share in a goal until a step says what it is.
    `discreet`, for paper: that somebody the client rather does not ask was thought of, stays at the table.
    """
    found = {}
    for goal_id, plan in plans_now(round).items():
        steps = list(plan.steps.values())
        sheets = {key: sheet for key, sheet in round.option_sheets.items() if sheet.goal == goal_id}
        hidden = {*people_of(steps), *(round.goals[goal_id].rather_not if discreet else ())}
        entries = [*_from_steps(sheets, steps, people), *_from_sheets(sheets, steps, people, hidden)]
        if not any(entry.words for laag, entry in entries if laag is Laag.EIGEN_KRACHT):
            share = one_line(round.goals[goal_id].own_share)
            entries.insert(0, (Laag.EIGEN_KRACHT, InCircle(share)))
        found[goal_id] = _sorted(entries)
    return found


def people_of(steps: Iterable[Step]) -> set[str]:
    """Everybody who helps in these steps or may come to: who is there already is no second choice."""
    return {id for step in steps for id in people_in(step)}


def thought_of(round: Round, people: People) -> dict[str, set[Laag]]:
    """Per goal the circles in which any idea stands, also one that was not chosen: those are not empty."""
    found: dict[str, set[Laag]] = {}
    for sheet in round.option_sheets.values():
        layers = {option_layer(option, people) for option in ideas(sheet).values()}
        found.setdefault(sheet.goal or "", set()).update(laag for laag in layers if laag)
    return found


def layer_of(person: NetworkMember | None) -> Laag:
    """The circle somebody belongs to by their role."""
    role = person.role if person else None
    return LAYER_OF_ROLE.get(role, Laag.SOCIAAL_NETWERK) if role else Laag.SOCIAAL_NETWERK


def _sorted(entries: list[tuple[Laag | None, InCircle]]) -> Circles:
    """Each once, by its surest standing."""
    circles: Circles = {laag: [] for laag in Laag}
    for standing in Standing:
        for laag, entry in entries:
            held = {each.words for each in circles[laag]} if laag else set()
            if laag and entry.words and entry.standing is standing and entry.words not in held:
                circles[laag].append(entry)
    return circles


def _from_sheets(
    sheets: Mapping[str, OptionSheet], steps: list[Step], people: People, hidden: Collection[str]
) -> Entries:
    planned = {step.from_sheet for step in steps}
    for sheet_id, sheet in sheets.items():
        option, second = chosen(sheet), fallback(sheet)
        if option and sheet_id not in planned:
            standing = Standing.TO_BE_ASKED if option.person else Standing.AGREED
            yield option_layer(option, people), InCircle(one_line(option.text), standing)
        if second and second.person not in hidden:
            yield option_layer(second, people), InCircle(one_line(second.text), Standing.SECOND_BEST)


def option_layer(option: Option, people: People) -> Laag | None:
    """The circle of an option: the one it was given, otherwise that of the person in it."""
    return option.layer or (layer_of(people.get(option.person)) if option.person else None)


def is_option_for(option: Option, line: Voorziening, step: Step, people: People) -> bool:
    """Whether an option is this very help: it names the help or the provider, or is the only paid help here.

    Help somebody around the client gives, or the client's own effort, never is.
    """
    if option.person and line.provider:
        return option.person == line.provider
    laag = option_layer(option, people)
    if laag not in (None, Laag.MAATWERKVOORZIENING):
        return False
    if _mentions(option.text, _line(line, people), _provider(line, people)):
        return True
    alone = sum(not is_blank(each) for each in step.wmo.values()) == 1
    return alone and (laag is not None or not (step.own.strip() or helpers_now(step)))


def _mentions(words: str, *names: str) -> bool:
    told = without_capitals(one_line(words))
    return any(name and without_capitals(one_line(name)) in told for name in names)


def _from_steps(sheets: Mapping[str, OptionSheet], steps: list[Step], people: People) -> Entries:
    for step in steps:
        yield Laag.EIGEN_KRACHT, InCircle(one_line(step.own))
        for helper in helpers_now(step).values():
            yield _helper(helper, people)
        paid_for = {line.provider for line in step.wmo.values()}
        for line in step.wmo.values():
            yield Laag.MAATWERKVOORZIENING, InCircle(_line(line, people))
        for professional in step.professionals.values():
            if not professional.organisation or professional.organisation not in paid_for:
                yield professional_layer(step, sheets), InCircle(_professional(professional, people))


def _helper(helper: Helper, people: People) -> tuple[Laag, InCircle]:
    person = people.get(helper.person or "")
    words = (shown_name(person) if person else "") or one_line(helper.what)
    return layer_of(person), InCircle(words, Standing.AGREED if is_helping(helper) else Standing.TO_BE_ASKED)


def _professional(professional: Professional, people: People) -> str:
    person = people.get(professional.organisation or "")
    return (shown_name(person) if person else "") or one_line(professional.what)


def professional_layer(step: Step, sheets: Mapping[str, OptionSheet]) -> Laag:
    """Paid help is made to measure, unless the option it came from is open to everybody."""
    sheet = sheets.get(step.from_sheet or "")
    option = chosen(sheet) if sheet else None
    general = option is not None and option.layer is Laag.ALGEMENE_VOORZIENING
    return Laag.ALGEMENE_VOORZIENING if general else Laag.MAATWERKVOORZIENING


def _line(line: Voorziening, people: People) -> str:
    return "" if is_blank(line) else one_line(line.what) or _provider(line, people)


def _provider(line: Voorziening, people: People) -> str:
    provider = people.get(line.provider or "")
    return shown_name(provider) if provider else ""
