"""What is different between two versions of the plan, in a sentence each."""

from collections.abc import Iterable, Iterator

from supportcycle.content.catalogue import choice_label, in_sentence, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.request.asked_help import decision
from supportcycle.documents.words.help import helper_words, professional_words, provision_words
from supportcycle.documents.words.names import People, named, named_at_work
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.plan import (
    Helper,
    Plan,
    PlanVersion,
    Professional,
    Say,
    Step,
    Welcome,
    is_helping,
)
from supportcycle.domain.model.wmo import Voorziening
from supportcycle.domain.plan_changes import PlanChange, PlanChangeKind, plan_changes
from supportcycle.domain.sanitize_text import one_line

_LINES = {"helper": "others", "professional": "professionals", "provision": "wmo"}
_TOLD_APART = frozenset({"text", "own", "others", "professionals", "wmo"})
_IN_THE_STEP = tuple(field for field in Step.model_fields if field not in _TOLD_APART)
_AGREED = (
    ("first_step", ("what", "who_goes_along", "on"), "first"),
    ("welcome", tuple(Welcome.model_fields), "welcome"),
    ("say", tuple(Say.model_fields), "say"),
    ("action_plan", _IN_THE_STEP, ""),
)
"""Which questions of which sheet are about agreements, and where in a step their answers stand.
A column that the sheet of the plan asks more is one of them by itself."""


def change_words(before: PlanVersion, after: PlanVersion, people: People) -> list[str]:
    """A sentence for each difference, in the order of the newer plan."""
    return [line for change in plan_changes(before, after) for line in _lines(change, before, after, people)]


def _lines(change: PlanChange, before: PlanVersion, after: PlanVersion, people: People) -> Iterable[str]:
    if change.kind is PlanChangeKind.DIRECTION:
        return (_was_is("direction", _direction(before, people), _direction(after, people)),)
    plans = [version.plans.get(change.goal or "", Plan()) for version in (before, after)]
    if change.kind is PlanChangeKind.AGREEMENTS:
        was, now = (plan.steps.get(change.step or "", Step()) for plan in plans)
        return _agreements(was, now, people)
    return (_words(change, plans, people),)


def _agreements(was: Step, now: Step, people: People) -> Iterator[str]:
    """What was agreed beside who helps, each under its question; what came of it is no agreement."""
    name = _end(one_line(now.text) or text("people.nameless_step"))
    for sheet, keys, part in _AGREED:
        fields = [field for field in worksheet(sheet).fields if field.key in keys]
        before, after = (
            values_of(fields, getattr(step, part) if part else step, people) for step in (was, now)
        )
        for field in fields:
            if before[field.key] != after[field.key]:
                asked = field.label.rstrip("?")
                kind = "agreements" if before[field.key] else "agreement_new"
                yield _was_is(kind, before[field.key], after[field.key], step=name, field=asked)


def _words(change: PlanChange, plans: list[Plan], people: People) -> str:
    kind = change.kind
    if kind is PlanChangeKind.RESOURCES:
        return _was_is("resources", *(plan.resources for plan in plans))
    was, now = (plan.steps.get(change.step or "", Step()) for plan in plans)
    name = _end(one_line(now.text) or one_line(was.text) or text("people.nameless_step"))
    if change.line:
        return _line(kind, name, (was, now), change.line, people)
    if kind is PlanChangeKind.OWN:
        return _was_is("own", was.own, now.own, step=name)
    return _was_is(kind, one_line(was.text) or name, one_line(now.text) or name)


def _line(kind: PlanChangeKind, name: str, steps: tuple[Step, Step], line: str, people: People) -> str:
    which = kind.partition("_")[0]
    was, now = (getattr(step, _LINES[which]).get(line) for step in steps)
    if kind in (PlanChangeKind.HELPER_GONE, PlanChangeKind.HELPER_OTHER):
        return _was_is(kind, _who(was, people), _who(now, people), step=name)
    words = _facts(was, steps[0], people), _facts(now, steps[1], people)
    if words[0] == words[1]:
        return text("changes.same_words", step=name, name=_who(now, people))
    return _was_is(kind, *words, step=name, name=_who(now, people))


def _facts(line: Model | None, step: Step, people: People) -> str:
    match line:
        case Helper():
            words = helper_words(line, step, people)
            return words if is_helping(line) else text("changes.to_be_asked", name=words)
        case Professional():
            return professional_words(line, people)
        case Voorziening():
            return ", ".join(filter(None, (provision_words(line, people), in_sentence(decision(line)))))
        case _:
            return ""


def _who(line: Model | None, people: People) -> str:
    match line:
        case Helper():
            name = named(people, line.person, text("changes.nobody"))
            return name if is_helping(line) or not line.person else text("changes.to_be_asked", name=name)
        case Professional():
            return named_at_work(people, line.organisation, text("people.some_organisation"))
        case _:
            return named_at_work(people, getattr(line, "provider", None), text("people.some_organisation"))


def _direction(version: PlanVersion, people: People) -> str:
    words = in_sentence(choice_label("direction", version.direction))
    return ", ".join(filter(None, (words, named(people, version.direction_help))))


def _was_is(key: str, before: str, after: str, **values: str) -> str:
    nothing = text("changes.nothing")
    was, now = (_end(" ".join(words.split())) or nothing for words in (before, after))
    return text(f"changes.{key}", before=was, after=now, **values)


def _end(words: str) -> str:
    """Words as they stand inside a sentence: without the full stop they end with."""
    return words.strip().rstrip(".")
