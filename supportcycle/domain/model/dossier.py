"""The whole: one client, one register of people, numbered rounds of the cycle."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, Stamp, Text, is_blank
from supportcycle.domain.model.client_edition import ClientEdition, Interpreted
from supportcycle.domain.model.closing import Closing
from supportcycle.domain.model.existing_help import ExistingHelp
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.logbook import ActionPoint, HelperAgreement, LogbookEntry
from supportcycle.domain.model.meeting import Identity, Meeting
from supportcycle.domain.model.network.asking import Ask
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.network_talk import NetworkTalk
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.model.network.ties import Cluster, Tie
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Plan, PlanVersion, Step
from supportcycle.domain.model.profile import Link, Mark, Wish
from supportcycle.domain.model.quick_entry import QuickEntry, SpokenNote
from supportcycle.domain.model.reflection import Private
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.together.together import Together
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.model.wmo import Aanvraag
from supportcycle.domain.model.worksheet import Sheet

SCHEMA_VERSION = 5


class Phase(StrEnum):
    """The six phases of Supportgericht Werken (book r.1335-1453)."""

    MEETING = "meeting"
    INFORMATION = "information"
    GOALS = "goals"
    PLAN = "plan"
    ACTION = "action"
    REVIEW = "review"


class Round(Model):
    """One turn of the cycle. Collections are keyed by id so that two writers can be merged."""

    started_on: Stamp = ""
    meeting: Meeting = Meeting()
    sheets: dict[Id, Sheet] = Field(default_factory=dict)
    wishes: dict[Id, Wish] = Field(default_factory=dict)
    marks: dict[Id, Mark] = Field(default_factory=dict)
    links: dict[Id, Link] = Field(default_factory=dict)
    network: NetworkTalk = NetworkTalk()
    existing_help: dict[Id, ExistingHelp] = Field(default_factory=dict)
    goals: dict[Id, Goal] = Field(default_factory=dict)
    option_sheets: dict[Id, OptionSheet] = Field(default_factory=dict)
    asks: dict[Id, Ask] = Field(default_factory=dict)
    versions: dict[Id, PlanVersion] = Field(default_factory=dict)
    logbook: dict[Id, LogbookEntry] = Field(default_factory=dict)
    actions: dict[Id, ActionPoint] = Field(default_factory=dict)
    helper_agreements: dict[Id, HelperAgreement] = Field(default_factory=dict)
    evaluations: dict[Id, Evaluation] = Field(default_factory=dict)
    closing: Closing = Closing()
    touchstones: dict[Id, Touchstone] = Field(default_factory=dict)
    aanvraag: Aanvraag = Aanvraag()
    slips: dict[Id, ShareSlip] = Field(default_factory=dict)
    together: Together = Together()
    visits: dict[Id, Visit] = Field(default_factory=dict)


class Dossier(Model):
    """One client. `put_away` holds loose ends the worker set aside, with the reason.

    `spoken` holds what was said at a field instead of typed, `interpreted` the same in Dutch of words in
    another language, `half_said`, by the key of a page, what is being typed on its lines.

    The keys of `ties` come from `ties.tie_key`; those of `clusters` are a `StandardCluster` or their own.
    """

    schema_version: int = SCHEMA_VERSION
    id: Id
    name: Text
    created_on: Stamp = ""
    identity: Identity = Identity()
    edition: ClientEdition = ClientEdition()
    people: dict[Id, NetworkMember] = Field(default_factory=dict)
    ties: dict[Id, Tie] = Field(default_factory=dict)
    clusters: dict[Id, Cluster] = Field(default_factory=dict)
    partnerships: dict[Id, Partnership] = Field(default_factory=dict)
    descents: dict[Id, Descent] = Field(default_factory=dict)
    turning_points: dict[Id, TurningPoint] = Field(default_factory=dict)
    snapshots: dict[Id, Snapshot] = Field(default_factory=dict)
    rounds: dict[Id, Round] = Field(default_factory=lambda: {"r1": Round()}, min_length=1)
    put_away: dict[Id, Text] = Field(default_factory=dict)
    spoken: dict[Id, SpokenNote] = Field(default_factory=dict)
    interpreted: dict[Id, Interpreted] = Field(default_factory=dict)
    half_said: dict[Id, QuickEntry] = Field(default_factory=dict)
    private: Private = Private()


def number_in_id(id: str) -> int:
    """The number at the end of an id such as `r2` or `housing__3`."""
    digits = id[len(id.rstrip("0123456789")) :]
    return int(digits) if digits else 0


def versions_of(rounds: Iterable[Round]) -> list[PlanVersion]:
    """The versions of the plan over these rounds, the first one first: a round goes on with the last plan."""
    return [round.versions[id] for round in rounds for id in sorted(round.versions, key=number_in_id)]


def next_id(taken: Iterable[str], prefix: str) -> str:
    """The id after the highest `prefix1`, `prefix2`, … among those taken."""
    numbers = [number_in_id(id) for id in taken if id.rstrip("0123456789") == prefix]
    return f"{prefix}{max(numbers, default=0) + 1}"


def next_visit_id(dossier: Dossier) -> str:
    """The id of the visit to come. No other round has it: a visit that waits goes along to a next round."""
    return next_id((id for round in dossier.rounds.values() for id in round.visits), "b")


def current_round(dossier: Dossier) -> tuple[str, Round]:
    """The latest round and its id."""
    round_id = max(dossier.rounds, key=number_in_id)
    return round_id, dossier.rounds[round_id]


def current_version(round: Round) -> tuple[str, PlanVersion]:
    """The latest version of the plan and its id; an empty first one when there is none."""
    version_id = max(round.versions, key=number_in_id, default="v1")
    return version_id, round.versions.get(version_id) or PlanVersion()


def goals_now(round: Round) -> dict[str, Goal]:
    """The goals that hold something and were not put aside for now."""
    return {id: goal for id, goal in round.goals.items() if not goal.not_now and not is_blank(goal)}


def plans_now(round: Round) -> dict[str, Plan]:
    """The current plan of each goal that is worked on; an empty one where there is none yet."""
    _, version = current_version(round)
    return {goal_id: version.plans.get(goal_id) or Plan() for goal_id in goals_now(round)}


def steps_now(round: Round) -> Iterator[tuple[str, str, Step]]:
    """Goal id, step id and step for all that is planned now and holds something."""
    for goal_id, plan in plans_now(round).items():
        for step_id, step in plan.steps.items():
            if not is_blank(step):
                yield goal_id, step_id, step


def touched_phases(round: Round) -> frozenset[Phase]:
    """The phases in which something was said."""
    _, version = current_version(round)
    said: dict[Phase, tuple[object, ...]] = {
        Phase.MEETING: (round.meeting,),
        Phase.INFORMATION: (round.sheets, round.wishes, round.marks, round.links, round.network),
        Phase.GOALS: (round.goals,),
        Phase.PLAN: (round.existing_help, round.option_sheets, round.asks, version.plans),
        Phase.ACTION: (round.logbook, round.actions, round.helper_agreements),
        Phase.REVIEW: (round.evaluations, round.closing),
    }
    return frozenset(phase for phase, parts in said.items() if not all(is_blank(part) for part in parts))


def phase_reached(round: Round) -> Phase:
    """The furthest phase in which something was said; the first one for an empty round."""
    touched = touched_phases(round)
    return max((phase for phase in Phase if phase in touched), key=list(Phase).index, default=Phase.MEETING)
