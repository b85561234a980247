"""Looking back per goal, step, helper and provision: what was then beside what is now."""

from collections.abc import Iterator, Sequence

from supportcycle.content.catalogue import at_start, choice_label, text
from supportcycle.documents.balanced_table import balanced_table
from supportcycle.documents.compose.request.asked_help import decision
from supportcycle.documents.compose.worksheets.contents import steps_of
from supportcycle.documents.tree import Column, Table
from supportcycle.documents.words.help import (
    helper_words,
    helpers_words,
    professionals_words,
    provision_name,
)
from supportcycle.documents.words.names import named, named_at_work
from supportcycle.domain.fallback_option import second_best_for
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, goals_now
from supportcycle.domain.model.goals import Goal, Lasting, goal_name
from supportcycle.domain.model.plan import Helper, PlanVersion, Step
from supportcycle.domain.model.review import (
    Evaluation,
    GoalReview,
    HelperReview,
    StepReview,
    Verdict,
    helper_key,
)
from supportcycle.domain.model.wmo import Voorziening
from supportcycle.domain.review_preparation import provisions, stayed_the_same
from supportcycle.domain.sanitize_text import one_line

_LASTING = (Lasting.YES, Lasting.PARTLY)


def goal_tables(round: Round, evaluation: Evaluation) -> Iterator[Table]:
    """A table per goal that was worked on, or talked about."""
    columns = (
        Column(text("evaluation.what")),
        Column(text("evaluation.then"), 1.5),
        Column(text("evaluation.now"), 1.5),
    )
    talked_about = {
        **goals_now(round),
        **{id: round.goals[id] for id in evaluation.goals if id in round.goals},
    }
    for goal_id, goal in talked_about.items():
        rows = _then_and_now(goal, evaluation.goals.get(goal_id, GoalReview()))
        if rows:
            name = one_line(goal_name(goal)) or text("people.nameless_goal")
            yield Table(text("evaluation.goal", goal=name), columns, rows)


def _then_and_now(goal: Goal, review: GoalReview) -> tuple[tuple[str, str, str], ...]:
    score = review.score.strip()
    if stayed_the_same(goal.score, score):
        score = lines(score, text("evaluation.equal"))
    lasting = text("evaluation.lasting_stays") if goal.lasting in _LASTING else ""
    rows = {
        "wanted": (goal.own_words.strip(), review.result.strip()),
        "notice": (goal.notice.strip(), ""),
        "way": ("", review.process.strip()),
        "brings": (brought(goal.benefits), brought(review.benefits)),
        "score": (goal.score.strip(), score),
        "lasting": (choice_label("lasting", goal.lasting) if lasting else "", lasting),
        "onward": ("", onward(review.verdict, review.why)),
    }
    return tuple((text(f"evaluation.{key}"), then, now) for key, (then, now) in rows.items() if then or now)


def brought(benefits: tuple[str, ...]) -> str:
    """What help from people brings, or may bring, by the labels of the list."""
    return "\n".join(choice_label("benefit", each) for each in benefits)


def step_tables(dossier: Dossier, evaluation: Evaluation, version: PlanVersion) -> Iterator[Table]:
    """One table of all steps that were looked at."""
    keys = ("step", "planned", "how", "learned", "onward")
    rows = tuple(
        (name, planned(step, dossier), *_reviewed(evaluation.steps[step_id]))
        for step_id, name, step in steps_of(version)
        if step_id in evaluation.steps
    )
    yield from _table("steps_caption", keys, rows)


def _table(caption: str, keys: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Table]:
    """A table of what was said, without columns in which nothing is; none without rows."""
    if rows:
        titles = [text(f"evaluation.{key}") for key in keys]
        yield balanced_table(text(f"evaluation.{caption}"), titles, rows)


def planned(step: Step, dossier: Dossier) -> str:
    """What the client and everybody else would do in a step."""
    others = (*helpers_words(step, dossier.people), *professionals_words(step, dossier.people))
    return lines(step.own, *others)


def _reviewed(review: StepReview) -> tuple[str, str, str]:
    how = lines(choice_label("done", review.done), review.how_it_was)
    return how, review.learned.strip(), lines(onward(review.verdict, review.why), review.otherwise)


def helper_tables(
    dossier: Dossier, round: Round, evaluation: Evaluation, version: PlanVersion
) -> Iterator[Table]:
    """One table of everybody who helps and was asked whether it still fits."""
    keys = ("helper", "feasible", "reason", "instead")
    rows = tuple(
        (
            at_start(helper_words(helper, step, dossier.people)),
            lines(choice_label("feasible", review.feasible), choice_label("verdict", review.verdict)),
            review.reason.strip(),
            lines(review.instead, _to_ask(dossier, review), _second_best(round, step, helper)),
        )
        for step_id, _, step in steps_of(version)
        for helper_id, helper in step.others.items()
        if (review := evaluation.helpers.get(helper_key(step_id, helper_id)))
    )
    yield from _table("helpers_caption", keys, rows)


def _to_ask(dossier: Dossier, review: HelperReview) -> str:
    name = named(dossier.people, review.asked_instead)
    return text("evaluation.to_ask", name=name) if name else ""


def _second_best(round: Round, step: Step, helper: Helper) -> str:
    option = second_best_for(round, step, (helper.person or "",))
    return text("evaluation.second_best", words=option.text.strip()) if option else ""


def provision_tables(dossier: Dossier, evaluation: Evaluation, version: PlanVersion) -> Iterator[Table]:
    """One table of the help that was asked of the municipality: granted beside used."""
    keys = ("provision", "granted", "used", "how", "onward")
    rows = tuple(
        (
            provision_name(each.line),
            granted(each.line, dossier),
            review.used.strip(),
            review.how_it_was.strip(),
            lines(onward(review.verdict, review.why), review.instead),
        )
        for each in provisions(version)
        if not is_blank(review := evaluation.provisions.get(each.key)) and review
    )
    yield from _table("provisions_caption", keys, rows)


def granted(line: Voorziening, dossier: Dossier) -> str:
    """What the municipality decided about this help, and who gives it."""
    return lines(decision(line), named_at_work(dossier.people, line.provider))


def onward(verdict: Verdict | None, why: str) -> str:
    """What happens next, with the reason."""
    return lines(choice_label("verdict", verdict), why)


def lines(*words: str) -> str:
    """What was said of all this, each on a line of its own."""
    return "\n".join(each.strip() for each in words if each.strip())
