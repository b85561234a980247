"""Reasons that no longer hold: they lean on who stopped, or on an option that is not the choice now."""

from collections.abc import Iterator

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene, named
from supportcycle.domain.loose_ends.stopped_people import StoppedIndex, stopped_index
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.options import Option, OptionSheet, chosen, fallback, ideas
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.sentences import sentences
from supportcycle.domain.typed_texts import TypedText, typed_texts

TELLS_OF_THEN = frozenset(
    {
        "Round", "Sheet", "Meeting", "Talk", "Mark", "Link", "NetworkTalk", "Vital", "EnoughForGoal",
        "StandingQuestions", "PlanVersion", "LogbookEntry", "ActionPoint", "Evaluation", "StepReview",
        "GoalReview", "HelperReview", "ProvisionReview", "ClientCard", "NetworkMemberCard", "VolunteerCard",
        "DimensionReview", "MunicipalityReview", "PaidLine", "Closing", "Aftercare", "Touchstone",
        "ShareSlip", "Together", "Gathering", "Guest", "TableQuestion", "AgendaItem", "Promise", "ActionTeam",
        "TeamMember", "VolunteerRequest", "AsVolunteer", "HowItWorks", "PositiveWord", "Visit",
        "ParkedQuestion", "Ask", "Reason", "Refusal", "HelperAgreement", "Wish",
        "Street",
    }
)  # fmt: skip
"""What was told, wished, asked or looked back on: that stays as it was said. Every other text argues for
the help there is to be, and has to hold today."""
_LEAST_WORDS, _LEAST_LETTERS = 2, 8
"""An option of fewer words or letters is named in too many sentences that are about something else."""
_LONGEST = 200
"""So much of a sentence is said again in the question."""


def arguments(scene: Scene) -> Iterator[TypedText]:
    """All that argues for the help of this round, of the plan as it is now, the request before the rest."""
    places = (
        (scene.round.aanvraag, scene.at("aanvraag")),
        *((plan, scene.in_plan("plans", id)) for id, plan in scene.plans.items()),
        *((goal, scene.at("goals", id)) for id, goal in scene.goals.items()),
        *((sheet, scene.at("option_sheets", id)) for id, sheet in scene.sheets.items()),
        *((held, scene.at("existing_help", id)) for id, held in scene.round.existing_help.items()),
    )
    for held, path in places:
        yield from (typed for typed in typed_texts(held, path) if typed.model not in TELLS_OF_THEN)


def leaning_on_somebody(scene: Scene) -> Iterator[LooseEnd]:
    """Reasons with the help of somebody who stopped, said no, or helped until the contact was over."""
    index = stopped_index(scene)
    asked = set[tuple[tuple[str, ...], str]]()
    for typed in arguments(scene) if index else ():
        for person_id, line in _named(typed.words, index):
            place = (typed.path[:-1], person_id)
            if place not in asked:
                asked.add(place)
                values = {"person": scene.person(person_id), "said": line}
                ids = (*typed.path[2:-1], person_id)
                yield scene.end(LooseEndKind.REASON_WITH_WHO_STOPPED, typed.path, *ids, **values)


def _named(words: str, index: StoppedIndex) -> Iterator[tuple[str, str]]:
    for sentence in sentences(words) if index.may_be_in(words) else ():
        for person_id in index.people_in(sentence):
            yield person_id, first_line(sentence, _LONGEST)


def leaning_on_an_option(scene: Scene) -> Iterator[LooseEnd]:
    """Reasons in the words of an option that is neither the best nor the second best of its sheet now.

    A text that names the choice too weighs the two, and that is what a reason is for.
    """
    open_sheets = {id: sheet for id, sheet in scene.sheets.items() if chosen(sheet) and _not_chosen(sheet)}
    said_now = [(typed, _compared(typed.words)) for typed in arguments(scene)] if open_sheets else []
    for sheet_id, sheet in open_sheets.items():
        choice, others = chosen(sheet) or Option(), _not_chosen(sheet)
        for typed, said in said_now:
            other = next((words for key, words in others.items() if key in said), None)
            if other and _compared(choice.text) not in said and _is_about(typed, sheet_id, sheet):
                values = {"option": named(choice.text), "said": first_line(other)}
                ids = (*typed.path[2:-1], sheet_id)
                yield scene.end(LooseEndKind.REASON_WITH_OLD_CHOICE, typed.path, *ids, **values)


def _not_chosen(sheet: OptionSheet) -> dict[str, str]:
    """The ideas that were not chosen, as they are compared, with their words."""
    kept = {id(option) for option in (chosen(sheet), fallback(sheet)) if option}
    left = [option.text.strip() for option in ideas(sheet).values() if id(option) not in kept]
    keys = {_compared(words): words for words in left}
    return {key: words for key, words in keys.items() if _is_told_apart(key)}


def _is_told_apart(key: str) -> bool:
    return len(key.split()) >= _LEAST_WORDS and len(key) >= _LEAST_LETTERS


def _compared(words: str) -> str:
    return " ".join(without_capitals(words).split()).rstrip(" .!")


def _is_about(typed: TypedText, sheet_id: str, sheet: OptionSheet) -> bool:
    """Whether it is the reason for this choice, or argues for its goal or for all goals; no idea itself."""
    if typed.model == "Option":
        return False
    if typed.model == "OptionSheet":
        return sheet_id in typed.path and typed.field == "why"
    return "aanvraag" in typed.path or sheet.goal is None or sheet.goal in typed.path


CHECKS = (leaning_on_somebody, leaning_on_an_option)
