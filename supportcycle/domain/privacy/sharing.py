"""A dossier with only what may leave the table: documents are composed from this one."""

from collections.abc import Mapping
from typing import Any, TypeVar

from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.existing_help import ExistingHelp
from supportcycle.domain.model.network.asking import Ask, Reason
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.people import NetworkMember, is_formal
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.review import CARD_KINDS, Evaluation, Verdict
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.model.wmo import Approval, MedicalData, RequestPart, is_held
from supportcycle.domain.model.worksheet import Sheet
from supportcycle.domain.network.ask_overview import printable_reasons
from supportcycle.domain.privacy.medical_redaction import without_medical
from supportcycle.domain.privacy.shared_fields import ROWS_OF_OTHERS, discreet, only_decided, step_that_leaves
from supportcycle.domain.references import mapped, without_id

M = TypeVar("M", bound=Model)


def usual_slip(dossier: Dossier, round_id: str, *, own: bool = False) -> ShareSlip:
    """The slip as long as nobody chose otherwise: what the client said of parts and people.

    Medical data stay until the client says that they go; on the client's `own` papers they stand, until the
    client says that they stay.
    """
    request = dossier.rounds[round_id].aanvraag
    said = request.medical_data
    return ShareSlip(
        left_out=tuple(key for key, part in request.parts.items() if is_held(part)),
        named=tuple(id for id, person in dossier.people.items() if person.may_be_named),
        with_medical=(own and said is None) or said is MedicalData.GOES,
    )


def slip_of(dossier: Dossier, round_id: str, document: str, *, own: bool = False) -> ShareSlip:
    """The slip of a document as it stands; what the client said must stay, or did not answer yet, stays
    whatever the slip says, and so do medical data about which nobody said a word for this document."""
    usual = usual_slip(dossier, round_id, own=own)
    slip = dossier.rounds[round_id].slips.get(slip_key(document))
    if slip is None:
        return usual
    left_out = tuple(dict.fromkeys((*slip.left_out, *usual.left_out)))
    medical = slip.with_medical if slip.medical_asked else usual.with_medical
    return _changed(slip, {"left_out": left_out, "with_medical": medical})


def is_medical_open(slip: ShareSlip, round: Round) -> bool:
    """Whether medical data stay only because nobody said a word of them, for this document or for all."""
    return not (slip.with_medical or slip.medical_asked or round.aanvraag.medical_data)


def slip_key(document: str) -> str:
    """The key under which the slip of a document is worked on."""
    return document.replace("-", "_")


def as_shared(dossier: Dossier, round_id: str, slip: ShareSlip) -> Dossier:
    """The dossier as the slip allows it, with the same ids: what is left out, no document can find.

    Contact data, remarks about people and visits are left out whatever the slip says. Words the client
    changed by hand in a part are kept as they are: those were read together."""
    dossier = only_decided(dossier) if slip.with_medical else without_medical(dossier)
    round = dossier.rounds[round_id]
    for id in slip.silent:
        round = _without(round, id)
    round = mapped(_without_parts(round, slip.left_out), Step, step_that_leaves)
    asks = {id: _discreet_ask(ask, dossier.people) for id, ask in round.asks.items()}
    yields = _told_help(round.existing_help, dossier.people)
    sheets = {key: _without_others(key, sheet) for key, sheet in round.sheets.items()}
    round = _changed(round, {"asks": asks, "existing_help": yields, "sheets": sheets, "visits": {}})
    identity = dossier.identity
    for id in slip.silent:
        identity = without_id(identity, "person", id)
    people = {
        id: discreet(person, named=id in slip.named)
        for id, person in dossier.people.items()
        if id not in slip.silent
    }
    rounds = {**dossier.rounds, round_id: round}
    return dossier.model_copy(update={"people": people, "identity": identity, "rounds": rounds})


def with_own_contact(shared: Dossier, round_id: str, dossier: Dossier) -> Dossier:
    """What is shared, with how to reach whom the client calls: for a page that only the client keeps.

    Nothing when the client agreed otherwise on how to call, or said that this person stays out of it.
    """
    meeting = shared.rounds[round_id].meeting
    contact = dossier.people.get(meeting.call or "")
    if meeting.call_how.strip() or not contact or meeting.call not in shared.people:
        return shared
    round = _changed(shared.rounds[round_id], {"meeting": _changed(meeting, {"call_how": contact.reachable})})
    return _changed(shared, {"rounds": {**shared.rounds, round_id: round}})


def with_reach(shared: Dossier, dossier: Dossier) -> Dossier:
    """What is shared, with how to reach who let that be told: for a card that the client keeps."""
    reach = {id: each.reachable for id, each in dossier.people.items() if MayLeave.REACH in each.may_leave}
    people = {id: _changed(person, {"reachable": reach.get(id, "")}) for id, person in shared.people.items()}
    return _changed(shared, {"people": people})


def with_visits(
    shared: Dossier, round_id: str, dossier: Dossier, slip: ShareSlip, *, covered: bool
) -> Dossier:
    """What is shared, with the appointments for a visit: for the two papers of a visit. With `covered`, for
    the worker's own, which leaves nobody else, all of a visit and everybody by name. Otherwise nothing that
    must stay covered or was put aside, and without medical data nothing that was typed freely."""
    visits = dossier.rounds[round_id].visits
    if covered:
        shared = _changed(shared, {"people": {id: _by_name(each) for id, each in dossier.people.items()}})
    else:
        visits = {id: _appointment(each, shared, round_id, slip) for id, each in visits.items()}
    round = _changed(shared.rounds[round_id], {"visits": visits})
    return _changed(shared, {"rounds": {**shared.rounds, round_id: round}})


def _by_name(person: NetworkMember) -> NetworkMember:
    return NetworkMember(name=person.name, relation=person.relation, role=person.role, may_be_named=True)


def _appointment(visit: Visit, shared: Dossier, round_id: str, slip: ShareSlip) -> Visit:
    kept = {name: getattr(visit, name) for name in _OF_AN_APPOINTMENT}
    freely = {} if slip.with_medical else dict.fromkeys(_typed(visit, shared, round_id), "")
    present = tuple(id for id in visit.present if id in shared.people)
    return Visit(**{**kept, "present": present, **freely})


_OF_AN_APPOINTMENT = (
    "kind", "on", "at", "place", "minutes", "about", "present", "others", "moments", "begun_at", "ended_at",
)  # fmt: skip
"""What the client may read beforehand of a visit."""
_TYPED = ("about", "others")
_WHEN_AND_WHERE = ("on", "at", "place", "minutes")


def _typed(visit: Visit, shared: Dossier, round_id: str) -> tuple[str, ...]:
    """What of a visit stays out with the medical data; of one about a goal that is medical also when it
    is."""
    hidden = visit.goal and visit.goal not in shared.rounds[round_id].goals
    return (*_TYPED, *(_WHEN_AND_WHERE if hidden else ()))


def _without(round: Round, id: str) -> Round:
    """Nothing of what this person does, or could do: also not the words in which it was said."""

    def of_step(step: Step) -> Step:
        others = {key: each for key, each in step.others.items() if each.person != id}
        paid = {key: each for key, each in step.professionals.items() if each.organisation != id}
        return _changed(step, {"others": others, "professionals": paid})

    def of_sheet(sheet: OptionSheet) -> OptionSheet:
        return _changed(sheet, {"options": {k: o for k, o in sheet.options.items() if o.person != id}})

    def of_evaluation(held: Evaluation) -> Evaluation:
        places = [kind.place for kind in CARD_KINDS if not kind.own]
        cards = {name: {k: c for k, c in getattr(held, name).items() if c.person != id} for name in places}
        return _changed(held, cards)

    for name in ("helper_agreements", "existing_help"):
        round = _changed(round, {name: _rest(getattr(round, name), frozenset({id}))})
    round = mapped(mapped(round, Step, of_step), OptionSheet, of_sheet)
    return without_id(mapped(round, Evaluation, of_evaluation), "person", id)


def _without_parts(round: Round, left_out: tuple[str, ...]) -> Round:
    silent = RequestPart(approval=Approval.DO_NOT_WRITE)
    parts = {**round.aanvraag.parts, **dict.fromkeys(left_out, silent)}
    return _changed(round, {"aanvraag": _changed(round.aanvraag, {"parts": parts}), "slips": {}})


def _discreet_ask(ask: Ask, people: Mapping[str, NetworkMember]) -> Ask:
    """Only the reasons the client lets be printed, without words; no word of who did not let it leave."""
    reasons = {code: Reason(may_be_printed=True) for code in printable_reasons(ask)}
    person = people.get(ask.person or "")
    if person and MayLeave.ASKED in person.may_leave:
        return _changed(ask, {"reasons": reasons, "hard": (), "worker_does": ""})
    kept = {name: getattr(ask, name) for name in ("person", "goal", "help_wanted", "step", "answer")}
    return Ask(**kept, reasons=reasons)


def _without_others(key: str, sheet: Sheet) -> Sheet:
    rows = frozenset(ROWS_OF_OTHERS.get(key, ()))
    return _changed(sheet, {"cells": _rest(sheet.cells, rows)}) if rows else sheet


def _told_help(
    held: Mapping[str, ExistingHelp], people: Mapping[str, NetworkMember]
) -> dict[str, ExistingHelp]:
    """What may be told of help that is there: of paid help and what was granted all of it; of somebody around
    the client, when what they do may leave, what it yields, and of how to go on only that it may stay."""
    told = {}
    for id, each in held.items():
        person = people.get(id)
        if person is None or is_formal(person):
            told[id] = each
        elif MayLeave.TIE in person.may_leave:
            stays = each.verdict if each.verdict is Verdict.KEEP else None
            told[id] = _changed(each, {"verdict": stays})
    return told


def _rest(held: Mapping[str, Any], without: frozenset[str]) -> dict[str, Any]:
    return {id: each for id, each in held.items() if id not in without}


def _changed(model: M, update: Mapping[str, Any]) -> M:
    return model.model_copy(update=dict(update))
