"""Changes to a dossier that are more than one write; each gives a new dossier, the old one stays."""

from supportcycle.domain.editing.creation import new_dossier, new_round
from supportcycle.domain.editing.from_map import (
    answer_in_plan,
    goal_about,
    helper_in,
    is_in_step,
    is_taken_over,
    option_with,
    step_of_ask,
    wish_about,
)
from supportcycle.domain.editing.new_steps import as_made, goes_along, step_of_choice
from supportcycle.domain.editing.options import Idea, option_ideas
from supportcycle.domain.editing.people import person_from_entry, person_uses, without_person
from supportcycle.domain.editing.plan_versions import new_version, with_replaced_helper
from supportcycle.domain.editing.removing import without_goal, without_option_sheet, without_step
from supportcycle.domain.editing.replacement import people_to_ask, place_now, with_asked_instead
from supportcycle.domain.editing.small_steps import with_next_small_step

__all__ = [
    "Idea",
    "answer_in_plan",
    "as_made",
    "goal_about",
    "goes_along",
    "helper_in",
    "is_in_step",
    "is_taken_over",
    "new_dossier",
    "new_round",
    "new_version",
    "option_ideas",
    "option_with",
    "people_to_ask",
    "person_from_entry",
    "person_uses",
    "place_now",
    "step_of_ask",
    "step_of_choice",
    "wish_about",
    "with_asked_instead",
    "with_next_small_step",
    "with_replaced_helper",
    "without_goal",
    "without_option_sheet",
    "without_person",
    "without_step",
]
