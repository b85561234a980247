"""Who does what, per person: everything one person does stands together."""

from collections.abc import Iterator

from supportcycle.content.catalogue import at_start, text
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.tree import Block, Column, Table
from supportcycle.documents.words.help import how_often
from supportcycle.documents.words.names import client_name, named, named_at_work
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, steps_now
from supportcycle.domain.model.plan import Helper, Step, helpers_now, is_helping

Task = tuple[str, str, str]


def by_person(dossier: Dossier, round_id: str) -> tuple[Block, ...]:
    """One table, the client first; who is left out of the chapters is left out here, and so is how often when
    nobody said it."""
    left_out = left_out_of(dossier.rounds[round_id])
    told: list[Task] = []
    for about, tasks in ((("own",), _own), (("network", "housemates"), _helping), (("other_help",), _paid)):
        told += [] if left_out.intersection(about) else tasks(dossier, round_id)
    rows = tuple(
        (at_start(name), "\n".join(_points(told, name, 1)), "\n".join(_points(told, name, 2)))
        for name in dict.fromkeys(task[0] for task in told)
    )
    columns = (
        Column(text("by_person.who")),
        Column(text("by_person.what"), 2.0),
        Column(text("by_person.often"), 1.3),
    )
    shown = 3 if any(often.strip() for _, _, often in told) else 2
    table = Table(text("by_person.caption"), columns[:shown], tuple(row[:shown] for row in rows))
    return (table,) if rows else ()


def _points(told: list[Task], name: str, at: int) -> list[str]:
    """What somebody does, or how often; numbered when there is more, so that both columns match."""
    own = [task[at] for task in told if task[0] == name]
    if len(own) == 1:
        return own
    return [
        text("shared.chapter", number=n, title=each or text("shared.nothing"))
        for n, each in enumerate(own, 1)
    ]


def _own(dossier: Dossier, round_id: str) -> Iterator[Task]:
    for _, _, step in steps_now(dossier.rounds[round_id]):
        if step.own.strip():
            yield (
                client_name(dossier),
                text("plan.says.step", step=step_name(step), words=step.own.strip()),
                "",
            )


def _helping(dossier: Dossier, round_id: str) -> Iterator[Task]:
    for _, _, step in steps_now(dossier.rounds[round_id]):
        for helper in helpers_now(step).values():
            name = named(dossier.people, helper.person, text("people.somebody"))
            yield name, _asked(helper, step), how_often(helper)


def _asked(helper: Helper, step: Step) -> str:
    what = helper.what.strip() or step_name(step)
    return what if is_helping(helper) else text("by_person.to_be_asked", words=what)


def _paid(dossier: Dossier, round_id: str) -> Iterator[Task]:
    for _, _, step in steps_now(dossier.rounds[round_id]):
        for one in step.professionals.values():
            if not is_blank(one):
                name = named_at_work(dossier.people, one.organisation, text("people.some_organisation"))
                yield name, one.what.strip() or step_name(step), how_often(one)
