"""The differences between two maps, each as one sentence."""

from collections.abc import Mapping, Sequence

from supportcycle.content.catalogue import at_start, choice_lists, text
from supportcycle.documents.maps.names import client_on_map, on_map, who
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.snapshots import Network, Snapshot
from supportcycle.domain.network.changes import ChangeKind, NetworkDifference, answers_changed, differences

_CHOICES: Mapping[ChangeKind, Sequence[str]] = {
    ChangeKind.CLOSER: ("ring", "nearness"),
    ChangeKind.FURTHER: ("ring", "nearness"),
    ChangeKind.STRONGER: ("weight",),
    ChangeKind.WEAKER: ("weight",),
    ChangeKind.QUALITY: ("tie_quality",),
    ChangeKind.SUPPORT: ("support",),
    ChangeKind.RECIPROCITY: ("reciprocity",),
    ChangeKind.CROWD: ("crowd",),
    ChangeKind.PERCEPTION: ("perception",),
}


def change_lines(then: Snapshot, now: Dossier) -> list[str]:
    """What is different on the maps, in words; empty when nothing is."""
    return lines_between(then, now, client_on_map(now))


def lines_between(then: Snapshot, later: Network, client: str) -> list[str]:
    """The same for a map that came later, of the `client` who is called so."""
    names = {**on_map(then), **on_map(later), CLIENT: client}
    return [_line(names, each) for each in differences(then, later)]


def answer_lines(then: Snapshot, round: Round) -> list[str]:
    """What the client says otherwise than on the day of the map: for the table, never for paper."""
    talk = round.network
    return [_line({}, each) for each in answers_changed(then, talk.crowd, talk.perception)]


def _line(names: dict[str, str], each: NetworkDifference) -> str:
    name = who(names, each.person)
    if each.other:
        name = text("maps.changes.two", one=name, other=who(names, each.other))
    labels = {"before": _labels(each, each.before), "after": _labels(each, each.after)}
    return at_start(text(f"maps.changes.{each.kind}", name=name, **labels))


def _labels(each: NetworkDifference, values: Sequence[str]) -> str:
    lists = [choice_lists()[key] for key in _CHOICES.get(each.kind, ())]
    words = [next((list[value] for list in lists if value in list), value) for value in values]
    return ", ".join(words).lower() or text("maps.changes.nothing")
