"""What a loose end is: a question by its kind, never a sentence and never a lock."""

from dataclasses import dataclass, field
from enum import StrEnum

from supportcycle.domain.model.base import Path


class LooseEndKind(StrEnum):
    """Everything the workbook can notice; the questions stand in templates/nl/loose_ends.toml."""

    URGENT_OPEN = "urgent_open"
    EARLIER_HELP_UNKNOWN = "earlier_help_unknown"
    ONLY_BARRIERS = "only_barriers"
    ONLY_POSSIBILITIES = "only_possibilities"
    ONLY_WISHES = "only_wishes"
    WISH_WITHOUT_GOAL = "wish_without_goal"
    GOAL_AS_PRODUCT = "goal_as_product"
    WORDED_AS_PRODUCT = "worded_as_product"
    MEANS_AS_PRODUCT = "means_as_product"
    GOAL_NOT_IN_OWN_WORDS = "goal_not_in_own_words"
    ONLY_LONG_TERM = "only_long_term"
    ONLY_SHORT_TERM = "only_short_term"
    NO_NOTICE = "no_notice"
    GOAL_TO_RETURN = "goal_to_return"
    WMO_WITHOUT_RESULT = "wmo_without_result"
    GOAL_WITHOUT_OPTIONS = "goal_without_options"
    FEW_OPTIONS = "few_options"
    NO_SECOND_BEST = "no_second_best"
    SAME_BEST_AND_SECOND = "same_best_and_second"
    CHOSEN_OPTION_UNWEIGHED = "chosen_option_unweighed"
    CHOSEN_RATHER_NOT = "chosen_rather_not"
    REASON_WITH_OLD_CHOICE = "reason_with_old_choice"
    NO_COLLECTIVE_OPTION = "no_collective_option"
    EMPTY_LAYER_OWN = "empty_layer_own"
    EMPTY_LAYER_NETWORK = "empty_layer_network"
    EMPTY_LAYER_GENERAL = "empty_layer_general"
    GOAL_WITHOUT_STEP = "goal_without_step"
    CHOSEN_OPTION_WITHOUT_STEP = "chosen_option_without_step"
    HELP_WANTED_WITHOUT_STEP = "help_wanted_without_step"
    STEP_WITHOUT_ANYONE = "step_without_anyone"
    STEP_OWN_EMPTY = "step_own_empty"
    HELPER_RATHER_NOT = "helper_rather_not"
    HARDER_TIE_HELPS = "harder_tie_helps"
    HELPER_NOT_ASKED = "helper_not_asked"
    ONE_HELPER_NO_FALLBACK = "one_helper_no_fallback"
    ONE_CARRIES_MOST = "one_carries_most"
    HELPER_SAYS_HEAVY = "helper_says_heavy"
    HELPER_WANTS_CHANGE = "helper_wants_change"
    CARER_TO_TALK_WITH = "carer_to_talk_with"
    MANY_HOURS = "many_hours"
    ABOUT_MANY_HOURS = "about_many_hours"
    AT_LEAST_MANY_HOURS = "at_least_many_hours"
    MANY_HELPERS = "many_helpers"
    NO_NETWORK_IN_PLAN = "no_network_in_plan"
    VOLUNTEER_WITHOUT_CONTACT = "volunteer_without_contact"
    STANDING_AT_PLAN = "standing_at_plan"
    STANDING_AT_REVIEW = "standing_at_review"
    SEVERAL_PROFESSIONALS_NOBODY_COORDINATES = "several_professionals_nobody_coordinates"
    DIRECTION_HELP_UNNAMED = "direction_help_unnamed"
    NO_EVALUATION_DATE = "no_evaluation_date"
    EVALUATION_DATE_UNREADABLE = "evaluation_date_unreadable"
    WMO_WITHOUT_REASON = "wmo_without_reason"
    WMO_WITHOUT_FORM = "wmo_without_form"
    NO_AGREEMENT = "no_agreement"
    OLD_FIGURES = "old_figures"
    PARTS_NOT_CONFIRMED = "parts_not_confirmed"
    NAME_IN_REQUEST = "name_in_request"
    CONTACT_DATA_IN_TEXT = "contact_data_in_text"
    ANSWER_AWAITED = "answer_awaited"
    ANSWER_NOT_WRITTEN = "answer_not_written"
    OBJECTION_POSSIBLE = "objection_possible"
    NO_SMALL_STEP = "no_small_step"
    SMALL_STEP_PASSED = "small_step_passed"
    ACTION_WITHOUT_OWNER = "action_without_owner"
    NEW_CONTACT = "new_contact"
    CONTACT_WITHOUT_FOLLOW_UP = "contact_without_follow_up"
    FOLLOW_UP_PASSED = "follow_up_passed"
    EVALUATION_DATE_PASSED = "evaluation_date_passed"
    HELPER_STOPS = "helper_stops"
    REASON_WITH_WHO_STOPPED = "reason_with_who_stopped"
    DAY_UNLIKELY = "day_unlikely"
    PLAN_DAY_UNLIKELY = "plan_day_unlikely"
    PARKED_QUESTION = "parked_question"
    REFUSAL_TO_RETURN = "refusal_to_return"
    PERSON_TO_RETURN = "person_to_return"


ABOUT_SOMEBODY = frozenset(
    {
        LooseEndKind.HELPER_RATHER_NOT,
        LooseEndKind.CHOSEN_RATHER_NOT,
        LooseEndKind.HARDER_TIE_HELPS,
        LooseEndKind.HELPER_SAYS_HEAVY,
        LooseEndKind.HELPER_WANTS_CHANGE,
        LooseEndKind.CARER_TO_TALK_WITH,
        LooseEndKind.REASON_WITH_WHO_STOPPED,
        LooseEndKind.PERSON_TO_RETURN,
    }
)
"""What the client or a helper would not say while the one it is about sits at the table."""

OF_THE_WORKER = frozenset({LooseEndKind.MEANS_AS_PRODUCT})
"""What only the list of loose ends asks: no page that is filled in with the client shows or counts it."""


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """One open question. It is found anew at every save and kept nowhere, so nothing in it is checked.

    `path` is the field that mends it (a whole collection when something is to be added), `key` the stable id
    under which it is put away, `values` the words of the client that its sentence needs.
    """

    kind: LooseEndKind
    path: Path
    key: str
    values: dict[str, str] = field(default_factory=dict, repr=False)
    put_away: bool = False
