"""Reading a dossier that an older version of the workbook wrote."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from supportcycle.domain.errors import ArchiveError, NewerVersion
from supportcycle.domain.model.dossier import SCHEMA_VERSION

Raw = dict[str, Any]
Step = Callable[[Raw], Raw]


def _without_traits(raw: Raw) -> Raw:
    """Illness, use and orientation of people around the client (art. 9 GDPR) are kept no longer: nothing used
    them. They go from the register, and from every kept map."""
    for network in (raw, *_parts(raw, "snapshots")):
        for person in _parts(network, "people"):
            person.pop("traits", None)
            if isinstance(person.get("may_leave"), list):
                person["may_leave"] = [each for each in person["may_leave"] if each != "traits"]
    return raw


def _parts(raw: Raw, key: str) -> list[Raw]:
    """The parts by id under a key; what has another shape is left to the check of the whole."""
    parts = raw.get(key)
    return [each for each in parts.values() if isinstance(each, dict)] if isinstance(parts, dict) else []


def _with_one_gone(raw: Raw) -> Raw:
    """That somebody died, is of the past, or that the contact ended is one state of that person, in this
    order: who died has no contact, and of whom is of the past it has ended. It was never asked of two others;
    a file that says it has a broken tie."""
    for network in (raw, *_parts(raw, "snapshots")):
        ended = _take_ended(network)
        people = network.get("people")
        for id, person in people.items() if isinstance(people, dict) else ():
            if isinstance(person, dict):
                died, past = person.pop("died", False), person.pop("from_the_past", False)
                gone = "died" if died else "lost" if past else "over" if id in ended else None
                person.update({"gone": gone} if gone else {})
    return raw


def _take_ended(network: Raw) -> set[str]:
    ended = set()
    ties = network.get("ties")
    for key, tie in ties.items() if isinstance(ties, dict) else ():
        if isinstance(tie, dict) and tie.pop("ended", False):
            ended.add(key)
            if "__" in key:
                tie["quality"] = "broken"
    for cluster in _parts(network, "clusters"):
        if isinstance(cluster.get("tie"), dict):
            cluster["tie"].pop("ended", None)
    return ended


def _with_refusals(raw: Raw) -> Raw:
    """The day to come back to a goal that was put aside, and why no network is talked about, stand where they
    do of any other no."""
    for round in _parts(raw, "rounds"):
        for goal in _parts(round, "goals"):
            if day := goal.pop("return_on", ""):
                goal["refusal"] = {"return_on": day}
        talk = round.get("network")
        if isinstance(talk, dict) and (why := talk.pop("wanted_remark", "")):
            talk["refusal"] = {"why": why}
    return raw


def _with_medical_data_said(raw: Raw) -> Raw:
    """That medical data stay was a tick: without it nobody had said yes."""
    for round in _parts(raw, "rounds"):
        request = round.get("aanvraag")
        if isinstance(request, dict) and request.pop("without_medical", False):
            request["medical_data"] = "stays"
    return raw


STEPS: Mapping[int, Step] = {
    1: _without_traits,
    2: _with_one_gone,
    3: _with_refusals,
    4: _with_medical_data_said,
}


def upgraded(raw: Raw, *, steps: Mapping[int, Step] = STEPS, current: int = SCHEMA_VERSION) -> Raw:
    """`raw` in the form of today, itself when it has that; a copy otherwise, `steps[n]` turns version n into
    n + 1.

    `schema_version` is read and set here, a step need not touch it. NewerVersion for a later one,
    ArchiveError (archive_foreign) when there is none or no step leads on from it.
    """
    version = raw.get("schema_version")
    if isinstance(version, bool) or not isinstance(version, int):
        raise ArchiveError("no schema version")
    if version > current:
        raise NewerVersion(f"dossier of version {version}")
    result = deepcopy(raw) if version < current else raw
    for number in range(version, current):
        if number not in steps:
            raise ArchiveError(f"dossier of version {version}")
        result = steps[number](result) | {"schema_version": number + 1}
    return result
