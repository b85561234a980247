"""Around a review: who carries what then and now, who is new, and what changed in the plan."""

from collections.abc import Iterator

from supportcycle.content.catalogue import at_start, text
from supportcycle.documents.compose.plan.changes import change_words
from supportcycle.documents.tree import Block, Bullets, Column, Heading, Paragraph, Table
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.help import often_words
from supportcycle.documents.words.names import named
from supportcycle.documents.words.quantities import hours_each_time
from supportcycle.domain.helper_load import Load, Task
from supportcycle.domain.model.dossier import Dossier, Round, number_in_id
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import Evaluation, latest_evaluation
from supportcycle.domain.network.changes import ChangeKind, differences
from supportcycle.domain.review_preparation import earlier_snapshot, load_pairs, met_on_the_way


def who_carries(dossier: Dossier, round: Round, evaluation: Evaluation) -> tuple[Block, ...]:
    """What each person does in the plan of then and in the one after it; nothing when there is no other."""
    then = round.versions.get(evaluation.plan_version or "")
    now = next_version(round, evaluation.plan_version)
    if then is None or now is None:
        return ()
    rows = tuple(
        (
            at_start(named(dossier.people, pair.person, text("people.somebody"))),
            load_words(pair.then),
            load_words(pair.now),
        )
        for pair in load_pairs(then, now[1])
        if pair.person in dossier.people
    )
    columns = tuple(Column(text(f"evaluation.{key}"), 1.3) for key in ("who", "then", "from_now"))
    return (Table(text("evaluation.load_caption"), columns, rows),) if rows else ()


def load_words(load: Load) -> str:
    """The tasks of one person, each on a line; what was not promised is named as still to be asked."""
    return "\n".join(map(_task_words, load.tasks)) or text("evaluation.carries_nothing")


def _task_words(task: Task) -> str:
    facts = (task.what.strip() or text("people.nameless_step"), often_words(task.frequency))
    words = ", ".join(filter(None, (*facts, hours_each_time(task.hours))))
    return at_start(words) if task.confirmed else text("people.to_be_asked", words=words)


def next_version(round: Round, version_id: str | None) -> tuple[str, PlanVersion] | None:
    """The version of the plan that came after this one."""
    later = [id for id in round.versions if number_in_id(id) > number_in_id(version_id or "")]
    first = min(later, key=number_in_id, default=None)
    return (first, round.versions[first]) if first else None


def people_around(dossier: Dossier, round: Round, evaluation: Evaluation) -> tuple[Block, ...]:
    """Who came into the client's life, under a heading of their own."""
    names = tuple(people_who_came(dossier, round, evaluation))
    return (Heading(text("evaluation.come")), Bullets(names)) if names else ()


def people_who_came(dossier: Dossier, round: Round, evaluation: Evaluation) -> Iterator[str]:
    """Everybody who is on the map since an earlier one, or was met on the way.

    Of those who went nothing is said: an old map may hold people who are not to be named now.
    """
    earlier = earlier_snapshot(dossier, evaluation.on)
    changes = differences(earlier, dossier) if earlier else []
    come = [each.person for each in changes if each.kind is ChangeKind.NEW and not each.other]
    met = [person for _, _, person in met_on_the_way(dossier, round) if person]
    for id in dict.fromkeys((*come, *met)):
        if id in dossier.people:
            yield at_start(named(dossier.people, id, text("people.somebody")))


def changed_plan(dossier: Dossier, round: Round, evaluation_id: str) -> tuple[Block, ...]:
    """What is different in the plan that was made after this review; nothing when none was made."""
    version_id = round.evaluations[evaluation_id].plan_version or ""
    last = latest_evaluation(round.evaluations, version_id)
    made = next_version(round, version_id)
    then = round.versions.get(version_id)
    if then is None or made is None or (last and last[0] != evaluation_id):
        return ()
    id, now = made
    values = {"before": number_in_id(version_id), "after": number_in_id(id)}
    lead = text("changes.version", date=short_day(now.made_on) or text("evaluation.undated"), **values)
    lines = change_words(then, now, dossier.people)
    told: Block = Bullets(tuple(lines)) if lines else Paragraph(text("changes.none"))
    return (Heading(text("changes.title")), Paragraph(lead), told)
