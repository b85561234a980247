"""The four circles of one goal, filled from what was planned."""

from collections.abc import Iterator, Mapping

from supportcycle.domain.base import in_one_line, is_blank
from supportcycle.domain.dossier import Round, plans_now
from supportcycle.domain.options import Option, OptionSheet, chosen
from supportcycle.domain.people import NetworkMember, Role, shown_name
from supportcycle.domain.plan import Helper, Professional, Step, is_helping
from supportcycle.domain.wmo import Laag, Voorziening

People = Mapping[str, NetworkMember]
Circles = dict[Laag, list[str]]
Entries = Iterator[tuple[Laag | None, str]]

LAYER_OF_ROLE = {
    Role.GROUP: Laag.ALGEMENE_VOORZIENING,
    Role.ORGANISATION: Laag.ALGEMENE_VOORZIENING,
    Role.PROFESSIONAL: Laag.MAATWERKVOORZIENING,
}
"""The circle of somebody who helps without a Wmo line; everybody else is the network."""


def circle_entries(round: Round, people: People) -> dict[str, Circles]:
    """Per goal that is worked on: circle -> what or who is in it, each once; empty circles included.

    Only help that was promised counts (`Asked.YES`). A chosen option counts until a step is made of it,
    the client's own share in a goal until a step says what it is.
    """
    found = {}
    for goal_id, plan in plans_now(round).items():
        steps = list(plan.steps.values())
        sheets = {key: sheet for key, sheet in round.option_sheets.items() if sheet.goal == goal_id}
        entries = [*_from_sheets(sheets, steps, people), *_from_steps(sheets, steps, people)]
        if not any(words for laag, words in entries if laag is Laag.EIGEN_KRACHT):
            entries.append((Laag.EIGEN_KRACHT, in_one_line(round.goals[goal_id].own_share)))
        found[goal_id] = _sorted(entries)
    return found


def layer_of(person: NetworkMember | None) -> Laag:
    """The circle somebody belongs to by their role."""
    role = person.role if person else None
    return LAYER_OF_ROLE.get(role, Laag.SOCIAAL_NETWERK) if role else Laag.SOCIAAL_NETWERK


def _sorted(entries: list[tuple[Laag | None, str]]) -> Circles:
    circles: Circles = {laag: [] for laag in Laag}
    for laag, words in entries:
        if laag and words and words not in circles[laag]:
            circles[laag].append(words)
    return circles


def _from_sheets(sheets: Mapping[str, OptionSheet], steps: list[Step], people: People) -> Entries:
    planned = {step.from_sheet for step in steps}
    for sheet_id, sheet in sheets.items():
        option = chosen(sheet)
        if option and sheet_id not in planned:
            yield option_layer(option, people), in_one_line(option.text)


def option_layer(option: Option, people: People) -> Laag | None:
    """The circle of an option: the one it was given, otherwise that of the person in it."""
    return option.layer or (layer_of(people.get(option.person)) if option.person else None)


def _from_steps(sheets: Mapping[str, OptionSheet], steps: list[Step], people: People) -> Entries:
    for step in steps:
        yield Laag.EIGEN_KRACHT, in_one_line(step.own)
        for helper in step.others.values():
            if is_helping(helper):
                yield _helper(helper, people)
        paid_for = {line.provider for line in step.wmo.values()}
        for line in step.wmo.values():
            yield Laag.MAATWERKVOORZIENING, _line(line, people)
        for professional in step.professionals.values():
            if not professional.organisation or professional.organisation not in paid_for:
                yield _professional_layer(step, sheets), _professional(professional, people)


def _helper(helper: Helper, people: People) -> tuple[Laag, str]:
    person = people.get(helper.person or "")
    return layer_of(person), (shown_name(person) if person else "") or in_one_line(helper.what)


def _professional(professional: Professional, people: People) -> str:
    person = people.get(professional.organisation or "")
    return (shown_name(person) if person else "") or in_one_line(professional.what)


def _professional_layer(step: Step, sheets: Mapping[str, OptionSheet]) -> Laag:
    """Paid help is made to measure, unless the option it came from is open to everybody."""
    sheet = sheets.get(step.from_sheet or "")
    option = chosen(sheet) if sheet else None
    general = option is not None and option.layer is Laag.ALGEMENE_VOORZIENING
    return Laag.ALGEMENE_VOORZIENING if general else Laag.MAATWERKVOORZIENING


def _line(line: Voorziening, people: People) -> str:
    provider = people.get(line.provider or "")
    if is_blank(line):
        return ""
    return in_one_line(line.what) or (shown_name(provider) if provider else "")
