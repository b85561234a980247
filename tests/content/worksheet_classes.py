"""Which domain classes each worksheet fills, and what of them is drawn elsewhere on purpose."""

from pydantic import BaseModel

from supportcycle.domain.model.budget import BudgetPlan
from supportcycle.domain.model.closing import Aftercare, Closing
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.evaluation_cards import ClientCard, NetworkMemberCard, VolunteerCard
from supportcycle.domain.model.existing_help import ExistingHelp
from supportcycle.domain.model.goals import Goal, HelpWanted
from supportcycle.domain.model.grounds import Grounds
from supportcycle.domain.model.logbook import ActionPoint, HelperAgreement, LogbookEntry
from supportcycle.domain.model.meeting import Identity, Meeting, Talk
from supportcycle.domain.model.network.asking import Ask, Reason
from supportcycle.domain.model.network.care import Care
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.network_talk import (
    EnoughForGoal,
    NetworkTalk,
    StandingQuestions,
    Vital,
)
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.model.network.street import Street, StreetContact
from supportcycle.domain.model.network.ties import Cluster, Tie
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import (
    FirstStep,
    Helper,
    Plan,
    PlanVersion,
    Professional,
    Say,
    Step,
    Welcome,
)
from supportcycle.domain.model.profile import Link, Mark, Wish
from supportcycle.domain.model.reflection import (
    IsolationHint,
    Observation,
    Private,
    ProcessCheck,
    SelfEvaluation,
)
from supportcycle.domain.model.refusal import Refusal
from supportcycle.domain.model.review import (
    CARD_KINDS,
    DimensionReview,
    Evaluation,
    GoalReview,
    HelperReview,
    MunicipalityReview,
    PaidLine,
    ProvisionReview,
    StepReview,
)
from supportcycle.domain.model.together.gathering import AgendaItem, Gathering, Guest, Promise, TableQuestion
from supportcycle.domain.model.together.take_along_cards import (
    AsVolunteer,
    HowItWorks,
    PositiveWord,
    VolunteerRequest,
)
from supportcycle.domain.model.together.team import ActionTeam, TeamMember
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.domain.model.wmo import Aanvraag, Voorziening

CLASSES: dict[str, tuple[type[BaseModel], ...]] = {
    "aanvraag": (Aanvraag,),
    "action_list": (ActionPoint,),
    "action_team": (ActionTeam,),
    "action_plan": (Step, Plan, PlanVersion, Goal, Dossier),
    "agenda_item": (AgendaItem,),
    "as_volunteer": (AsVolunteer,),
    "aftercare": (Aftercare,),
    "ask": (Ask,),
    "card_client": (ClientCard,),
    "card_network_member": (NetworkMemberCard,),
    "card_volunteer": (VolunteerCard,),
    "budget_plan": (BudgetPlan,),
    "care": (Care,),
    "closing": (Closing,),
    "cluster": (Cluster,),
    "descent": (Descent,),
    "enough_for_goal": (EnoughForGoal,),
    "dimension_review": (DimensionReview,),
    "evaluation": (Evaluation,),
    "existing_help": (ExistingHelp,),
    "first_step": (FirstStep,),
    "gathering": (Gathering,),
    "goal": (Goal,),
    "goal_review": (GoalReview,),
    "guest": (Guest,),
    "help_wanted": (HelpWanted,),
    "helper": (Helper,),
    "helper_agreement": (HelperAgreement,),
    "helper_review": (HelperReview,),
    "how_it_works": (HowItWorks,),
    "identity": (Identity,),
    "isolation": (IsolationHint,),
    "link": (Link,),
    "logbook": (LogbookEntry,),
    "mark": (Mark,),
    "meeting_earlier": (Meeting,),
    "meeting_story": (Meeting,),
    "meeting_talk": (Meeting,),
    "meeting_urgent": (Meeting,),
    "municipality_review": (MunicipalityReview,),
    "name_list": (NetworkMember,),
    "network_start": (NetworkTalk,),
    "observation": (Observation,),
    "options": (Option, OptionSheet),
    "paid_line": (PaidLine,),
    "partnership": (Partnership,),
    "person": (NetworkMember,),
    "person_more": (NetworkMember,),
    "person_sharing": (NetworkMember,),
    "plan_version": (PlanVersion,),
    "private_notes": (Private,),
    "positive_word": (PositiveWord,),
    "promise": (Promise,),
    "process_check": (ProcessCheck,),
    "professional": (Professional,),
    "provision_review": (ProvisionReview,),
    "reason_not_to_ask": (Reason,),
    "refusal": (Refusal,),
    "say": (Say,),
    "self_evaluation": (SelfEvaluation,),
    "snapshot": (Snapshot,),
    "standing_questions": (StandingQuestions,),
    "step_review": (StepReview,),
    "street_contacts": (StreetContact, Street),
    "table_question": (TableQuestion,),
    "talk": (Talk,),
    "team_member": (TeamMember,),
    "tie": (Tie,),
    "tie_circle": (Tie,),
    "tie_msna": (Tie,),
    "tie_onward": (Tie,),
    "tie_radio": (Tie,),
    "touchstone": (Touchstone,),
    "turning_point": (TurningPoint,),
    "two_questions": (NetworkTalk,),
    "vip_card": (NetworkMember,),
    "vitality": (Vital,),
    "volunteer_request": (VolunteerRequest,),
    "voorziening": (Voorziening,),
    "grounds": (Grounds,),
    "welcome": (Welcome,),
    "wish_questions": (Wish,),
    "worker_role": (NetworkTalk,),
}
"""Sheets with fixed rows are not here: their cells stand in a `Sheet`, keyed by row and column."""

DRAWN_ELSEWHERE: dict[type[BaseModel], frozenset[str]] = {
    ActionTeam: frozenset({"members"}),
    Gathering: frozenset({"guests", "questions", "agenda", "at", "promises"}),
    Promise: frozenset({"goal", "taken_into"}),
    TableQuestion: frozenset({"goal"}),
    VolunteerRequest: frozenset({"goal"}),
    Aanvraag: frozenset({"budget", "parts", "medical", "not_medical"}),
    Ask: frozenset({"goal", "help_wanted", "step", "reasons", "refusal"}),
    Cluster: frozenset({"row", "tie"}),
    Dossier: frozenset(Dossier.model_fields) - {"name"},
    Closing: frozenset({"aftercare"}),
    Identity: frozenset({"sex"}),
    Evaluation: frozenset(
        {
            *("plan_version", "steps", "goals", "helpers", "provisions", "municipality", "dimensions"),
            *(kind.place for kind in CARD_KINDS),
        }
    ),
    Goal: frozenset({"wishes", "help_wanted", "layers", "refusal"}),
    Meeting: frozenset({"talks"}),
    MunicipalityReview: frozenset({"lines"}),
    NetworkMember: frozenset({"vip", "cluster", "care", "refusal"}),
    NetworkTalk: frozenset({"vital", "enough", "standing", "refusal", "street"}),
    Option: frozenset({"refusal"}),
    OptionSheet: frozenset({"options", "weighing"}),
    PlanVersion: frozenset({"plans"}),
    Plan: frozenset({"steps"}),
    Private: frozenset(
        {"observations", "self_evaluations", "process_checks", "mirrors", "sheets", "isolation"}
    ),
    ProcessCheck: frozenset({"phase"}),
    Snapshot: frozenset(Snapshot.model_fields) - {"taken_on", "reason"},
    Step: frozenset({"covers", "from_sheet", "first", "say", "welcome"}),
    Street: frozenset({"contacts"}),
    Tie: frozenset({"seat", "refusal"}),
    Touchstone: frozenset({"phase"}),
    Voorziening: frozenset({"grounds"}),
    Wish: frozenset({"text", "also_in", "people", "rank"}),
}
"""References a page draws by itself, and parts that have a worksheet of their own."""
