"""Cards to take along: a request to a volunteer centre, the client as volunteer, how it works for me."""

from enum import StrEnum

from supportcycle.domain.model.base import GoalId, Model, PersonId, Text


class VolunteerRequest(Model):
    """A question for the volunteer centre, and whether it clicked."""

    what: Text = ""
    goal: GoalId | None = None
    how_often: Text = ""
    where: Text = ""
    who_fits: Text = ""
    rather_not: Text = ""
    in_return: Text = ""
    first_time: Text = ""
    contact: Text = ""
    click_on: Text = ""
    click: Text = ""
    another: bool = False


class AsVolunteer(Model):
    """The client as volunteer: what somebody can and likes, when, and what is needed for it."""

    talents: Text = ""
    attracts: Text = ""
    times: Text = ""
    where: Text = ""
    needs: Text = ""
    rather_not: Text = ""
    first_time: Text = ""
    contact: Text = ""
    click_on: Text = ""
    click: Text = ""


class HowItWorks(Model):
    """What others may know to get along: made with the client, given to whom the client chooses."""

    seen: Text = ""
    unseen: Text = ""
    likes: Text = ""
    helps: Text = ""
    does_not_help: Text = ""
    when_hard: Text = ""
    given_to: tuple[PersonId, ...] = ()
    again_on: Text = ""


class PositiveKind(StrEnum):
    """How a sentence about the client begins (r.3876-3879, 3991-4015)."""

    LIKES = "likes"
    CAN = "can"
    COMPLIMENT = "compliment"


class PositiveWord(Model):
    """Something good that somebody says about the client."""

    kind: PositiveKind | None = None
    text: Text = ""
    by: PersonId | None = None
