"""The edition of a paper without medical data: of every part of a dossier, which fields may stand in it.

A field that stands in neither list stays at the table, until somebody decides. Keys are names of models.
"""

from collections.abc import Mapping

_HOW_OFTEN = "frequency since until hours"

_GOES = {
    "Dossier": "schema_version id name created_on identity edition people ties clusters partnerships descents"
    " turning_points snapshots rounds",
    "ClientEdition": "address simple language",
    "Identity": "surname first_names birth_date sex street postcode town phone email contact_by housemates"
    " representative support_worker organisation",
    "NetworkMember": "name relation role hulp may_be_named reachable gives receives makes_it_harder kind"
    " number sex birth_year age age_on gone died_year schooling at_home in_client_system only_in_family_tree"
    " cluster online has_few_people known liked important vip named_by named_by_person"
    " found_by may_leave",
    "Tie": "quality unsafe weight warmth reciprocity now possible gives frequency frequency_before reach"
    " digital formality ring quadrant nearness seat energy wish purpose direct lasting meaningful via sector"
    " zone since radio radio_step",
    "Cluster": "label row concerns tie",
    "Partnership": "one other kind ended since until",
    "Descent": "child parent kind twin_of since until",
    "TurningPoint": "when age tone weight came went whose may_leave",
    "Snapshot": "taken_on people ties clusters partnerships descents matched crowd",
    "Round": "started_on meeting sheets wishes marks links network existing_help goals option_sheets asks"
    " versions logbook actions helper_agreements evaluations closing touchstones aanvraag together visits",
    "Meeting": "reason reason_known present place place_chosen_by talks language interpreter understood story"
    " earlier_help_good earlier_help_bad what_does_not_work call call_how",
    "Talk": "on present",
    "Sheet": "cells not_now picked",
    "Wish": "text also_in people rank needs wants expects contributes application_words",
    "Mark": "text kind person",
    "Link": "cause effect",
    "NetworkTalk": "map_exists wanted purpose crowd worker_role enough vital street",
    "Street": "contacts",
    "StreetContact": "now wished weight",
    "Vital": "flexible enough_people enough_means moves",
    "EnoughForGoal": "enough",
    "ExistingHelp": "verdict",
    "Goal": "own_words application_words wishes people preferences own_share help_wanted rather_not"
    " rather_not_free notice term intended_results benefits lasting score not_now layers",
    "HelpWanted": "text",
    "LayerTalk": "discussed reason",
    "OptionSheet": "goal part options weighing best second_best why",
    "Option": "text layer person not_yet_existing liking advantages disadvantages",
    "Ask": "person need goal help_wanted step exactly small until why_you no_is_fine in_return who_asks asker"
    " on known_by answer reasons",
    "Reason": "known_by may_be_printed",
    "PlanVersion": "made_on reason direction direction_help evaluate_on plans",
    "Plan": "resources steps",
    "Step": "text covers from_sheet own others professionals wmo first welcome say costs who_pays",
    "Welcome": "hospitable mate mate_does",
    "Helper": f"person what hulp {_HOW_OFTEN} asked who_asks takes_over in_return",
    "Professional": f"organisation what {_HOW_OFTEN} coordinates",
    "Voorziening": "what category amount duration problem_since provider reason leveringsvorm form_reason"
    " grounds outcome granted",
    "Grounds": "needed usual_help beyond_usual network_help general_offer ordinary cheaper",
    "FirstStep": "what who_goes_along on state",
    "Say": "what moment duration frequency own_appointments",
    "LogbookEntry": "on people what step goal new_contact follow_up_on small_step",
    "ActionPoint": "problem tried_before next who result",
    "HelperAgreement": "call cannot costs limits talk_on learns stays_away",
    "Evaluation": "on plan_version present steps goals helpers provisions client_cards member_cards"
    " volunteer_cards dimensions process appreciated learned next_on municipality",
    "StepReview": "done how_it_was learned otherwise verdict why",
    "GoalReview": "result process benefits score verdict why",
    "HelperReview": "feasible verdict instead asked_instead",
    "ProvisionReview": "used how_it_was verdict why instead",
    "ClientCard": "on filled_in keep change stop contact trust pleasure practical say fit continuity"
    " stand_in affordable proud",
    "NetworkMemberCard": "on filled_in keep change stop person may_be_told frequency sustainable reciprocity"
    " enough roles reachable heard takes_over wants_to_know",
    "VolunteerCard": "on filled_in keep change stop person may_be_told purpose limits discreet consulted"
    " pleasure practise",
    "DimensionReview": "now",
    "MunicipalityReview": "lines used result still_needed change may_be_shared",
    "PaidLine": "used result still_needed may_be_shared",
    "Closing": "ends_on goes_on stays less for_carers contact_on contact_by way_back aftercare",
    "Aftercare": "calls action",
    "Touchstone": "on phase seen taken_seriously heard understood noticed",
    "Aanvraag": "parts zienswijze dissent_client dissent_worker agreement agreed_on melding_on confirmed_on"
    " researched_on aanvraag_on decided_on objected_on objection_decided_on objection_reason"
    " objection_result case_number status own_contribution contribution_exceptions respite useful_activities"
    " budget medical_data medical not_medical",
    "RequestPart": "text application_words approval approved_text approved_on stays unanswered",
    "BudgetPlan": "manages helps_manage provides activities rate rate_for care_agreement conduct"
    " quality replacement skills_alone skills_helped",
    "Together": "gatherings team requests as_volunteer how_it_works positive routes",
    "Gathering": "about on time place led_by professionals beforehand guests questions agenda at promises"
    " looked_back again_on",
    "Guest": "person invited_by coming",
    "TableQuestion": "text goal thoughts",
    "AgendaItem": "text minutes own_time about",
    "Promise": "what own person when goal taken_into",
    "ActionTeam": "members rhythm drops_out call_first worker_does again_on",
    "TeamMember": "person follows calls",
    "VolunteerRequest": "what goal how_often where who_fits rather_not in_return first_time contact click_on"
    " click another",
    "AsVolunteer": "talents attracts times where rather_not first_time contact click_on click",
    "HowItWorks": "given_to again_on",
    "PositiveWord": "kind text by",
    "Visit": "kind on at place minutes present covered_people covered_life_domains covered_dimensions"
    " moments life_domains dimensions goal goal_let_go card evaluation screen passed right revision"
    " heard_from heard_since begun_at ended_at ended_revision",
}

_STAYS = {
    "Dossier": "put_away spoken interpreted half_said private",
    "NetworkMember": "may_know strain remark needs_care care refusal",
    "Tie": "care cause hope remark search_through not_found wished works aim refusal",
    "Cluster": "remark",
    "Partnership": "remark",
    "TurningPoint": "what remark",
    "Snapshot": "reason perception",
    "Round": "slips",
    "Meeting": "first_subject urgent urgent_this_week",
    "Talk": "remark",
    "Sheet": "answers refusals",
    "NetworkTalk": "earlier_map asides perception worker_role_why standing refusal",
    "Vital": "hindrances remark",
    "Street": "idea",
    "EnoughForGoal": "why",
    "ExistingHelp": "yields",
    "Goal": "lasting_why refusal",
    "Option": "refusal",
    "Ask": "hard worker_does answer_words refusal",
    "HelperAgreement": "to_know protects",
    "Reason": "words",
    "Voorziening": "other_law",
    "Grounds": "problem wlz other_laws",
    "FirstStep": "how_it_felt",
    "Welcome": "takes",
    "LogbookEntry": "how_it_felt",
    "HelperReview": "reason",
    "NetworkMemberCard": "effort",
    "Aftercare": "sign notices",
    "Touchstone": "words",
    "Aanvraag": "urgent other_laws mantelzorger_needs",
    "Gathering": "not_discussed",
    "Guest": "needs",
    "AsVolunteer": "needs",
    "HowItWorks": "seen unseen likes helps does_not_help when_hard",
    "Visit": "about others covered_words parked right_words",
}

NOTHING_OF = frozenset(
    {
        "Care", "Interpreted", "QuickEntry", "IsolationHint", "Mirror", "Observation", "ParkedQuestion",
        "Private", "ProcessCheck", "Refusal", "SelfEvaluation", "ShareSlip", "SpokenNote",
        "StandingQuestions",
    }
)  # fmt: skip
"""Parts of a dossier of which no field stands in the edition without medical data."""

SHEETS_BY_ROW = frozenset({"personal_profile", "quality_of_life"})
"""The sheets of which the rows that are not medical may stand in it."""

UNDECIDED = ("reason", "story", "what_does_not_work", "earlier_help_good", "earlier_help_bad")
"""Fields of the meeting that tell why: they, and what leads to what, go only when the client said so."""


def _split(fields: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {model: frozenset(names.split()) for model, names in fields.items()}


GOES = _split(_GOES)
"""What may stand in it: no words about health are asked for there."""
STAYS = _split(_STAYS)
"""What never does: health, or words in which it is usual to tell about it, of the client or of others."""
