"""Phase 5: what happened, what is still to be done, and what was agreed with whoever helps."""

from supportcycle.domain.model.base import GoalId, Model, PersonId, StepId, Text
from supportcycle.domain.model.plan import FirstStepState


class LogbookEntry(Model):
    """One line of the logbook. `small_step` is what came of the small step it tells of, if it tells of one.

    `follow_up_on` is the day on which somebody who was met is seen again.
    """

    on: Text = ""
    people: tuple[PersonId, ...] = ()
    what: Text = ""
    how_it_felt: Text = ""
    step: StepId | None = None
    goal: GoalId | None = None
    new_contact: Text = ""
    follow_up_on: Text = ""
    small_step: FirstStepState | None = None


class ActionPoint(Model):
    """One line of the action list (r.4720-4726)."""

    problem: Text = ""
    tried_before: Text = ""
    next: Text = ""
    who: Text = ""
    result: Text = ""


class HelperAgreement(Model):
    """What was agreed with one person who helps, beside what they do; the key is the person's id.

    `to_know`: what they must know to say yes or no; `protects` and `learns`: what keeps it bearable and what
    they want to learn (000:5338-5341, 5447-5474); `stays_away`: who calls the client (002:3129-3148).
    """

    call: Text = ""
    cannot: Text = ""
    costs: Text = ""
    limits: Text = ""
    talk_on: Text = ""
    to_know: Text = ""
    protects: Text = ""
    learns: Text = ""
    stays_away: Text = ""
