"""Which domain classes each worksheet fills, and what of them is drawn elsewhere on purpose."""

from pydantic import BaseModel

from supportcycle.domain.dossier import Dossier
from supportcycle.domain.goals import Goal, HelpWanted
from supportcycle.domain.logbook import LogbookEntry
from supportcycle.domain.meeting import Identity, Meeting, Talk
from supportcycle.domain.options import Option, OptionSheet
from supportcycle.domain.people import NetworkMember
from supportcycle.domain.plan import FirstStep, Helper, Plan, PlanVersion, Professional, Say, Step
from supportcycle.domain.profile import Link, Mark, Wish
from supportcycle.domain.reflection import Private, SelfEvaluation
from supportcycle.domain.review import Evaluation, GoalReview, HelperReview, MunicipalityReview, StepReview
from supportcycle.domain.wmo import Aanvraag, Voorziening

CLASSES: dict[str, tuple[type[BaseModel], ...]] = {
    "aanvraag": (Aanvraag,),
    "action_plan": (Step, Plan, Goal, Dossier),
    "evaluation": (Evaluation,),
    "first_step": (FirstStep,),
    "goal": (Goal,),
    "goal_review": (GoalReview,),
    "help_wanted": (HelpWanted,),
    "helper": (Helper,),
    "helper_review": (HelperReview,),
    "identity": (Identity,),
    "link": (Link,),
    "logbook": (LogbookEntry,),
    "mark": (Mark,),
    "meeting_earlier": (Meeting,),
    "meeting_story": (Meeting,),
    "meeting_talk": (Meeting,),
    "meeting_urgent": (Meeting,),
    "municipality_review": (MunicipalityReview,),
    "options": (Option, OptionSheet),
    "person": (NetworkMember,),
    "plan_version": (PlanVersion,),
    "private_notes": (Private,),
    "professional": (Professional,),
    "say": (Say,),
    "self_evaluation": (SelfEvaluation,),
    "step_review": (StepReview,),
    "talk": (Talk,),
    "voorziening": (Voorziening,),
    "wish_questions": (Wish,),
}
"""Sheets with fixed rows are not here: their cells stand in a `Sheet`, keyed by row and column."""

DRAWN_ELSEWHERE: dict[type[BaseModel], frozenset[str]] = {
    Aanvraag: frozenset({"parts"}),
    Dossier: frozenset(Dossier.model_fields) - {"name"},
    Evaluation: frozenset({"plan_version", "steps", "goals", "helpers", "municipality"}),
    Goal: frozenset({"wishes", "help_wanted", "layers"}),
    Meeting: frozenset({"talks"}),
    OptionSheet: frozenset({"options", "weighing"}),
    PlanVersion: frozenset({"plans"}),
    Plan: frozenset({"steps"}),
    Private: frozenset({"self_evaluations"}),
    Step: frozenset({"covers", "from_sheet", "first", "say"}),
    Wish: frozenset({"text", "also_in", "rank"}),
}
"""References a page draws by itself, and parts that have a worksheet of their own."""
